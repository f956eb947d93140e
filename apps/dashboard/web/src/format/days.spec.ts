import { addDays, dayOf, daysBetween, formatDay, formatInstant, isDay } from './days.js';

describe('days', () => {
  it('dayOf changes the day at midnight of the installation, not of the reader', () => {
    const instant = Date.parse('2025-06-30T17:00:00Z');
    expect(dayOf(instant, 'Asia/Ho_Chi_Minh')).toBe('2025-07-01');
    expect(dayOf(instant - 1, 'Asia/Ho_Chi_Minh')).toBe('2025-06-30');
  });

  it('formatDay writes a day in the order of each language', () => {
    expect(formatDay('2017-03-04', 'vi')).toBe('04/03/2017');
    expect(formatDay('2017-03-04', 'en')).toBe('4 Mar 2017');
  });

  it('daysBetween and addDays cross the end of a month in both directions', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2024-03-01', -2)).toBe('2024-02-28');
  });

  it.each(['2025-02-29', '2025-13-01', '2025-1-1', 'today', ''])('isDay rejects %o', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('formatInstant uses the time zone of the installation', () => {
    expect(formatInstant('2025-06-30T17:05:00Z', 'vi', 'Asia/Ho_Chi_Minh')).toMatch(
      /00:05.*01\/07\/2025|01\/07\/2025.*00:05/,
    );
  });
});
