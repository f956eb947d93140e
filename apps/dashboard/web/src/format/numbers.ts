import type { FigureFormat } from '#kernel';
import type { Language } from '../i18n/language.js';

export { formatDecimal as formatNumber, formatFigure, formatShare, formatThreshold } from '#kernel';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

export function localeOf(language: Language): string {
  return locales[language];
}

/** The format of a value whose KPI is not known, as of a framework that is no longer installed. */
export const UNKNOWN_FIGURE: FigureFormat = { unit: 'count', decimals: 2 };

/** Returns a number of any size with two significant digits: 0.0011 · 12. */
export function formatSmall(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 2 }).format(value);
}
