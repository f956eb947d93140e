import type { Language } from './localized-text.js';

/** What a figure counts. `percent` runs from 0 to 100. */
export type FigureUnit = 'percent' | 'count' | 'days' | 'ratio' | 'money' | 'score';

/** How a figure is shown. */
export interface FigureFormat {
  unit: FigureUnit;
  decimals: number;
}

/** More decimals than this are never shown: thresholds as well as values. */
export const MAX_DECIMALS = 6;

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/**
 * Formats a figure with its unit, the same on the page, in messages and in exported lists: `82,5 %` and
 * `45 ngày` in Vietnamese, `82.5%` and `45 days` in English. Which decimals are honest for a value is said by
 * `honestDecimals`.
 */
export function formatFigure(value: number, { unit, decimals }: FigureFormat, language: Language): string {
  const number = formatDecimal(value, language, decimals);
  switch (unit) {
    case 'percent':
      return percent(number, language);
    case 'days':
      return language === 'vi' ? `${number}\u00a0ngày` : `${number}\u00a0${value === 1 ? 'day' : 'days'}`;
    case 'count':
    case 'ratio':
    case 'money':
    case 'score':
      return number;
    default:
      return unit satisfies never;
  }
}

/** Formats a threshold as its file gives it. */
export function formatThreshold(value: number, unit: FigureUnit, language: Language): string {
  return formatFigure(value, { unit, decimals: MAX_DECIMALS }, language);
}

/** Formats a number with at most so many decimals. A number that rounds to zero has no sign. */
export function formatDecimal(value: number, language: Language, decimals = 0): string {
  const text = formatOf(locales[language], Math.min(decimals, MAX_DECIMALS)).format(value);
  return text === '-0' ? '0' : text;
}

/**
 * Formats a share from 0 to 1 in whole percent. It rounds down, so that it never shows a mark that is not
 * reached.
 */
export function formatShare(share: number, language: Language): string {
  return percent(formatDecimal(Math.floor(share * 100 + 1e-9), language), language);
}

/**
 * Returns the smallest number of decimals, from `decimals` on, with which the rounded value lies on the same
 * side of each of the marks as the value: beside a threshold of 80, 79.96 is not shown as 80.
 */
export function honestDecimals(value: number, marks: readonly number[], decimals: number): number {
  return firstDecimals(decimals, (digits) => {
    const shown = rounded(value, digits);
    return marks.every((mark) => Math.sign(shown - mark) === Math.sign(value - mark));
  });
}

/**
 * Returns the smallest number of decimals, from `decimals` on, with which values that differ are shown as
 * different: neighbours in a ranking do not look tied.
 */
export function distinctDecimals(values: readonly number[], decimals: number): number {
  const distinct = [...new Set(values)];
  return firstDecimals(
    decimals,
    (digits) => new Set(distinct.map((value) => rounded(value, digits))).size === distinct.length,
  );
}

/** More decimals may be wrong where fewer are right: 0.496 is below 0.5 as 0 and as 0.496, and not as 0.5. */
function firstDecimals(from: number, isRight: (digits: number) => boolean): number {
  let digits = Math.min(from, MAX_DECIMALS);
  while (digits < MAX_DECIMALS && !isRight(digits)) digits += 1;
  return digits;
}

/**
 * Returns the shares of a whole in whole percent. They add up to 100: the largest remainders are rounded up.
 * A part that is not empty has at least 1 %, and less than 100 % beside another one, as long as there are at
 * most 100 such parts. All are 0 for an empty whole.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  if (whole === 0) return counts.map(() => 0);
  const filled = counts.filter((count) => count > 0).length;
  const least = filled <= 100 ? 1 : 0;
  const parts = counts.map((count) => {
    const exact = (100 * count) / whole;
    return { exact, shown: exact > 0 ? Math.max(least, Math.floor(exact)) : 0 };
  });
  for (
    let left = 100 - parts.reduce((sum, { shown }) => sum + shown, 0);
    left !== 0;
    left -= Math.sign(left)
  ) {
    const step = Math.sign(left);
    const open = parts.filter(({ shown }) => step > 0 || shown > least);
    const next = open.reduce((most, part) => (owed(part, step) > owed(most, step) ? part : most));
    next.shown += step;
  }
  return parts.map(({ shown }) => shown);
}

/** How much a part is shown too small (step 1) or too large (step −1). */
function owed({ exact, shown }: { exact: number; shown: number }, step: number): number {
  return (exact - shown) * step;
}

/** Rounds exactly as the formats do. `toFixed` does not. */
export function rounded(value: number, decimals: number): number {
  return Number(formatOf('en-US', decimals, false).format(value));
}

function formatOf(locale: string, decimals: number, useGrouping = true): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${useGrouping}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping });
    formats.set(key, format);
  }
  return format;
}

/** Offices write `66,7 %` in Vietnamese, with a blank that does not break. */
function percent(number: string, language: Language): string {
  return language === 'vi' ? `${number}\u00a0%` : `${number}%`;
}
