import type { Language } from '../i18n/language.js';
import { localeOf } from './numbers.js';

const MS_PER_DAY = 86_400_000;

/** Returns the day `YYYY-MM-DD` of an instant in a time zone. */
export function dayOf(epochMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(epochMs);
}

/**
 * Returns the number of days from `from` to `to` (both `YYYY-MM-DD`); negative when `to` lies before `from`.
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 14/03/2017 · 14 Mar 2017 */
export function formatDay(day: string, language: Language): string {
  const style: Intl.DateTimeFormatOptions =
    language === 'vi'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return dayFormat(language, style).format(Date.parse(day));
}

/** tháng 3, 2017 · March 2017: a month is as exact as a forecast can be. */
export function formatMonth(day: string, language: Language): string {
  return dayFormat(language, { month: 'long', year: 'numeric' }).format(Date.parse(day));
}

/** 14:05 14/03/2017 in the time zone of the installation. */
export function formatInstant(instant: string | number, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    day: '2-digit',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(typeof instant === 'number' ? instant : Date.parse(instant));
}

/**
 * Days are calendar dates, not instants. They are read and written in UTC, so that no time zone shifts them.
 */
function dayFormat(language: Language, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' });
}

/** Tells whether the text is a real date of the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}
