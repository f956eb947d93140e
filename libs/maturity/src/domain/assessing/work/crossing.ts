import type { KpiValue } from '../kpi-value.js';

type Quotient = Pick<KpiValue, 'numerator' | 'denominator'>;

/**
 * How many units it takes until a quotient of two that change evenly comes to what it should be, given what it is now and after the
 * first unit: (a + bn) / (c + dn) = to, solved for n and rounded up. `null` when it never does, or cannot be told.
 */
export function crossingOf(now: Quotient, next: Quotient, to: number): number | null {
  const [a, c] = [now.numerator, now.denominator ?? 1];
  if (a === null || next.numerator === null) return null;
  const [b, d] = [next.numerator - a, (next.denominator ?? 1) - c];
  const crossing = Math.ceil((to * c - a) / (b - to * d));
  return Number.isSafeInteger(crossing) ? crossing : null;
}
