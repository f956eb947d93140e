import type { KpiUnit } from '#maturity/domain';
import type { Language } from '../i18n/language.js';
import { formatKpiValue, formatNumber, formatSmall } from './numbers.js';

/**
 * +3.5 · −2 days: Returns a difference with its sign, in the unit of its KPI. Percent values differ by
 * percentage points; the caller gives the word for them. A difference other than zero never reads as zero.
 */
export function formatChange(change: number, unit: KpiUnit, language: Language): string {
  const write = (amount: number) =>
    unit === 'percent' ? formatNumber(amount, language, 1) : formatKpiValue(amount, unit, language);
  const amount = Math.abs(change);
  const text = amount > 0 && write(amount) === write(0) ? formatSmall(amount, language) : write(amount);
  return `${signOf(change)}${text}`;
}

function signOf(change: number): string {
  if (change === 0) return '';
  return change > 0 ? '+' : '−';
}
