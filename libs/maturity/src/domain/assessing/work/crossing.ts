import type { KpiValue } from '../kpi-value.js';

type Quotient = Pick<KpiValue, 'numerator' | 'denominator'>;

/**
 * How many units of work it takes until a quotient of two linear measures reaches its goal.
 *
 * Solves (a + bn) / (c + dn) = to for n from the quotient now and after the first unit, rounded up. `null`
 * when it never does, or cannot be calculated.
 */
export function crossingOf(now: Quotient, next: Quotient, to: number): number | null {
  const [a, c] = [now.numerator, now.denominator ?? 1];
  if (a === null || next.numerator === null) return null;
  const [b, d] = [next.numerator - a, (next.denominator ?? 1) - c];
  const crossing = Math.ceil((to * c - a) / (b - to * d));
  return Number.isSafeInteger(crossing) ? crossing : null;
}
