import { isDay } from './days.js';

/** Returns a day as it is typed in both languages: 04/03/2017 is the fourth of March. */
export function typedDay(day: string): string {
  if (!isDay(day)) return day;
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Day, month and year with marks between them: 31/12/2026, 1.2.26. */
const MARKED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
/** The digits alone: 31122026, 311226. */
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/**
 * Returns a typed day as `YYYY-MM-DD`. Both languages write the day before the month. A year of two digits is
 * one of this century. Text that is no day is returned unchanged.
 */
export function parseTypedDay(text: string): string {
  const trimmed = text.trim();
  const match = MARKED.exec(trimmed) ?? DIGITS.exec(trimmed);
  if (!match) return trimmed;
  const [, date = '', month = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : trimmed;
}
