import type { Language } from '../i18n/language.js';
import { formatDay, isDay } from './days.js';

/** Returns a day as a field shows it: 04/03/2017, or 4 Mar 2017 in English. */
export function typedDay(day: string, language: Language): string {
  if (!isDay(day)) return day;
  if (language === 'en') return formatDay(day, language);
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** Day, month and year with marks between them: 31/12/2026, 1.2.26. */
const MARKED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
/** The digits alone: 31122026, 311226. */
const DIGITS = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/** The month as a word: 4 Mar 2017, 4 March 2017. */
const WORDED = /^(\d{1,2})[ .-]+([a-z]{3,9})\.?,?[ .-]+(\d{4}|\d{2})$/i;
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/**
 * Returns a typed day as `YYYY-MM-DD`. Both languages write the day before the month. A year of two digits is
 * one of this century. Text that is no day is returned unchanged.
 */
export function parseTypedDay(text: string): string {
  const trimmed = text.trim();
  const match = MARKED.exec(withNumber(trimmed)) ?? DIGITS.exec(trimmed);
  if (!match) return trimmed;
  const [, date = '', month = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : trimmed;
}

/** Writes a worded month as its number. */
function withNumber(text: string): string {
  const [, date = '', word = '', year = ''] = WORDED.exec(text) ?? [];
  const month = word === '' ? -1 : MONTHS.findIndex((name) => name.startsWith(word.toLowerCase()));
  return month === -1 ? text : `${date}/${month + 1}/${year}`;
}
