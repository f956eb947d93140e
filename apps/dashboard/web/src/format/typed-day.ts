import { isDay } from './days.js';

/** Returns a day as it is typed in both languages: 04/03/2017 is the fourth of March. */
export function typedDay(day: string): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/**
 * Returns a typed day as `YYYY-MM-DD`. Both languages write the day before the month. Text that is no day is
 * returned unchanged.
 */
export function parseTypedDay(text: string): string {
  const trimmed = text.trim();
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed);
  if (!match) return trimmed;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : trimmed;
}
