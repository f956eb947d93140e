import fc from 'fast-check';
import { addMonths, DayZone, formatDay, monthOf, parseDay } from './index.js';

describe('days', () => {
  it('round-trips every day of 1970 to 2200', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 84_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '2025-1-1', 'today', ''])(
    'refuses %p',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('keeps year 0021 apart from 2021', () => {
    const day = parseDay('0021-03-31')!;
    expect(formatDay(day)).toBe('0021-03-31');
    expect(formatDay(monthOf(day))).toBe('0021-03-01');
    expect(formatDay(addMonths(day, -1))).toBe('0021-02-28');
  });

  it('uses the last day of the month for a date that the month lacks', () => {
    expect(formatDay(addMonths(parseDay('2024-01-31')!, 1))).toBe('2024-02-29');
    expect(formatDay(addMonths(parseDay('2025-03-31')!, -12))).toBe('2024-03-31');
    expect(formatDay(monthOf(parseDay('2024-02-29')!))).toBe('2024-02-01');
  });
});

describe('DayZone', () => {
  const hanoi = new DayZone('Asia/Ho_Chi_Minh');

  it('ends the day in Hanoi at 17:00 UTC', () => {
    expect(formatDay(hanoi.dayOf(Date.parse('2025-06-30T16:59:59.999Z')))).toBe('2025-06-30');
    expect(formatDay(hanoi.dayOf(Date.parse('2025-06-30T17:00:00Z')))).toBe('2025-07-01');
  });

  it.each(['Asia/Ho_Chi_Minh', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu'])(
    'starts a day at the first instant that falls on it (%s)',
    (name) => {
      const zone = new DayZone(name);
      fc.assert(
        fc.property(fc.integer({ min: 3000, max: 30_000 }), (day) => {
          const start = zone.startOf(day);
          expect(zone.dayOf(start)).toBe(day);
          expect(zone.dayOf(start - 1)).toBe(day - 1);
        }),
      );
    },
  );
});
