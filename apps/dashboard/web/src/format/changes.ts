import type { FigureFormat } from '#kernel';
import type { Language } from '../i18n/language.js';
import { formatFigure, formatNumber, formatSmall } from './numbers.js';

/**
 * +3.5 · −2 days: Returns a difference with its sign, in the unit of its KPI. Percent values differ by
 * percentage points; the caller gives the word for them. A difference other than zero never reads as zero.
 */
export function formatChange(change: number, { unit, decimals }: FigureFormat, language: Language): string {
  const write = (amount: number) =>
    unit === 'percent'
      ? formatNumber(amount, language, decimals)
      : formatFigure(amount, { unit, decimals }, language);
  const amount = Math.abs(change);
  const text = amount > 0 && write(amount) === write(0) ? formatSmall(amount, language) : write(amount);
  return `${signOf(change)}${text}`;
}

function signOf(change: number): string {
  if (change === 0) return '';
  return change > 0 ? '+' : '−';
}
