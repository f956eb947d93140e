import fc from 'fast-check';
import { formatDay, parseDay } from '#kernel';
import { daysOfRange, MAX_POINTS } from './days-of-range.js';
import { steps } from './series-range.request.js';

const days = (from: string, to: string, step: (typeof steps)[number]): string[] =>
  daysOfRange(parseDay(from)!, parseDay(to)!, step).map(formatDay);

describe('daysOfRange', () => {
  it('returns the ends of the months, and the end of the range', () => {
    expect(days('2024-01-15', '2024-04-10', 'month')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-10',
    ]);
  });

  it('returns the ends of the quarters', () => {
    expect(days('2023-12-31', '2024-06-30', 'quarter')).toEqual(['2023-12-31', '2024-03-31', '2024-06-30']);
  });

  it('returns the Sundays, and the end of the range', () => {
    expect(days('2026-11-16', '2026-11-24', 'week')).toEqual(['2026-11-22', '2026-11-24']);
  });

  it('returns every day', () => {
    expect(days('2024-02-28', '2024-03-01', 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('returns ascending days within the range, the last of them its end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.nat(900),
        fc.constantFrom(...steps),
        (from, length, step) => {
          const found = daysOfRange(from, from + length, step);
          expect(found.at(-1)).toBe(from + length);
          expect(found[0]).toBeGreaterThanOrEqual(from);
          expect(found.every((day, i) => i === 0 || day > found[i - 1]!)).toBe(true);
        },
      ),
    );
  });

  it('refuses a range that ends before it begins, and one with too many days', () => {
    expect(() => daysOfRange(10, 9, 'day')).toThrow(/from must not be after to/);
    expect(daysOfRange(0, MAX_POINTS - 1, 'day')).toHaveLength(MAX_POINTS);
    expect(() => daysOfRange(0, MAX_POINTS + 1, 'day')).toThrow(/more than 1000 points/);
  });
});
