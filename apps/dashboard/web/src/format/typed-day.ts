import { isDay } from './days.js';

/** How a day is typed, in both languages: 04/03/2017 is the fourth of March. */
export function typedDay(day: string): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/**
 * `YYYY-MM-DD` of what somebody typed, day before month as both languages write it; anything else comes back
 * as it is.
 */
export function parseTypedDay(text: string): string {
  const trimmed = text.trim();
  const match = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed);
  if (!match) return trimmed;
  const [, date = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : trimmed;
}
