import type { KpiUnit } from '#maturity/domain';
import type { Language } from '../i18n/language.js';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

export function localeOf(language: Language): string {
  return locales[language];
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locales[language], options);
  formats.set(key, format);
  return format;
}

export function formatNumber(value: number, language: Language, maximumFractionDigits = 0): string {
  return formatOf(language, { maximumFractionDigits }).format(value);
}

/** Returns a number of any size with two significant digits: 0.0011 · 12. */
export function formatSmall(value: number, language: Language): string {
  return formatOf(language, { maximumSignificantDigits: 2 }).format(value);
}

/** Returns a share between 0 and 1 as whole percent, rounded down: 99.6 % is not 100 %. */
export function formatShare(share: number, language: Language): string {
  const whole = Math.floor(share * 100 + 1e-9) / 100;
  return formatOf(language, { style: 'percent', maximumFractionDigits: 0 }).format(whole);
}

/** Returns a KPI's value in its unit. Percent values run from 0 to 100. The caller adds the word for days. */
export function formatKpiValue(value: number, unit: KpiUnit, language: Language): string {
  switch (unit) {
    case 'percent':
      return formatOf(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
    case 'count':
      return formatNumber(value, language);
    case 'days':
      return formatOf(language, {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      }).format(value);
    case 'ratio':
      return formatNumber(value, language, 2);
    case 'money':
      return formatNumber(value, language);
    case 'score':
      // Scores run to 1, to 10 or to 1,000. On the small scales the decimals distinguish org units.
      return formatNumber(value, language, Math.abs(value) < 10 ? 4 : 1);
  }
}
