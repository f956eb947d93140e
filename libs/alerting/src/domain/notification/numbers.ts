import type { Day, DayZone, Language } from '#kernel';
import type { KpiUnit } from '#maturity/domain';

const MS_PER_DAY = 86_400_000;
const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

const MAX_DECIMALS = 6;
const plain = byLanguage((locale) =>
  byDecimals((digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })),
);
// Rounds exactly as the formats above do. `toFixed` does not.
const machine = byDecimals(
  (digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits, useGrouping: false }),
);
const whole = byLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
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

/**
 * Formats the value of a KPI with its unit: `82,5 %` and `45 ngày` in Vietnamese, `82.5%` and `45 days` in
 * English.
 */
export function formatValue(value: number, unit: KpiUnit, decimals: number, language: Language): string {
  const number = plain[language][Math.min(decimals, MAX_DECIMALS)]?.format(value) ?? String(value);
  switch (unit) {
    case 'percent':
      return percent(number, language);
    case 'days':
      return language === 'vi' ? `${number} ngày` : `${number} ${value === 1 ? 'day' : 'days'}`;
    case 'count':
    case 'ratio':
    case 'money':
    case 'score':
      return number;
    default:
      return unit satisfies never;
  }
}

/**
 * Returns the smallest number of decimals, from `decimals` on, with which the rounded value lies on the same
 * side of the threshold as the value.
 */
export function honestDecimals(value: number, threshold: number, decimals: number): number {
  for (let digits = decimals; digits < MAX_DECIMALS; digits += 1) {
    const rounded = Number(machine[digits]?.format(value));
    if (Math.sign(rounded - threshold) === Math.sign(value - threshold)) return digits;
  }
  return MAX_DECIMALS;
}

export function formatCount(count: number, language: Language): string {
  return whole[language].format(count);
}

/**
 * Formats a share from 0 to 1 in whole percent. It rounds down, so that it never shows a mark that is not
 * reached.
 */
export function formatShare(share: number, language: Language): string {
  return percent(whole[language].format(Math.floor(share * 100 + 1e-9)), language);
}

/** Offices write `66,7 %` in Vietnamese, with a blank that does not break. */
function percent(number: string, language: Language): string {
  return language === 'vi' ? `${number}\u00a0%` : `${number}%`;
}

/** Formats a day: `02/09/2025` in Vietnamese, `2 September 2025` in English. */
export function formatDate(day: Day, language: Language): string {
  return dates[language].format(day * MS_PER_DAY);
}

/** Formats a time of day in a zone: `08:54`. */
export function formatTime(epochMs: number, zone: DayZone): string {
  return new Date(zone.minuteOf(epochMs) * 60_000).toISOString().slice(11, 16);
}

function byLanguage<T>(make: (locale: string) => T): Readonly<Record<Language, T>> {
  return { vi: make(locales.vi), en: make(locales.en) };
}

function byDecimals(make: (digits: number) => Intl.NumberFormat): readonly Intl.NumberFormat[] {
  return Array.from({ length: MAX_DECIMALS + 1 }, (_, digits) => make(digits));
}
