import type { Day, DayZone, Language } from '#kernel';

const MS_PER_DAY = 86_400_000;
const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

// The long style of `vi` reads like a translation ("2 tháng 9, 2025"); offices write 02/09/2025.
const dates: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat(locales.vi, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Formats a day: `02/09/2025` in Vietnamese, `2 September 2025` in English. */
export function formatDate(day: Day, language: Language): string {
  return dates[language].format(day * MS_PER_DAY);
}

/** Formats a time of day in a zone: `08:54`. */
export function formatTime(epochMs: number, zone: DayZone): string {
  return new Date(zone.minuteOf(epochMs) * 60_000).toISOString().slice(11, 16);
}
