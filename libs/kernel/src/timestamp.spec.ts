import fc from 'fast-check';
import { parseTimestamp } from './timestamp.js';

describe('parseTimestamp', () => {
  it('reads the output of Date.toISOString', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseTimestamp(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });

  it('subtracts the offset from UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1439, max: 1439 }), (minutes) => {
        const size = Math.abs(minutes);
        const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
        expect(parseTimestamp(`2025-07-01T08:30:00${offset}`)).toBe(
          Date.UTC(2025, 6, 1, 8, 30) - minutes * 60_000,
        );
      }),
    );
  });

  it.each([
    ['2025-07-01t08:30:00z', Date.UTC(2025, 6, 1, 8, 30)],
    ['2025-07-01T08:30:00.1239999Z', Date.UTC(2025, 6, 1, 8, 30, 0, 123)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)],
    ['2017-01-01T06:59:60+07:00', Date.UTC(2017, 0, 1)],
    ['2025-07-01T08:30:00-00:00', Date.UTC(2025, 6, 1, 8, 30)],
  ])('reads %s', (text, expected) => {
    expect(parseTimestamp(text)).toBe(expected);
  });

  it.each([
    ...[
      '2025-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2025-04-31T00:00:00Z',
      '2025-00-01T00:00:00Z',
      '2025-13-01T00:00:00Z',
    ],
    ...[
      '2025-01-00T00:00:00Z',
      '2025-01-01T24:00:00Z',
      '2025-01-01T00:60:00Z',
      '2025-01-01T00:00:61Z',
      '2025-01-01T12:00:60Z',
    ],
    ...[
      '2025-01-01',
      '2025-01-01T00:00Z',
      '2025-01-01T00:00:00',
      '2025-01-01 00:00:00Z',
      '2025-01-01T00:00:00+0700',
    ],
    ...[
      '2025-01-01T00:00:00+24:00',
      '2025-01-01T00:00:00+07:60',
      '2025-01-01T00:00:00.Z',
      '25-01-01T00:00:00Z',
      'now',
      '',
    ],
    ...['2025-1-1T00:00:00Z', ' 2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z\n', '+002025-01-01T00:00:00Z'],
  ])('rejects %j', (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });
});

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
