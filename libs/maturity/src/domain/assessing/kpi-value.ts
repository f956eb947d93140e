import type { FormulaValues } from '../formula/compiled-formula.js';
import type { Kpi, ZeroDenominator } from '../framework.js';
import { withoutSignOfZero } from './decimal.js';

export interface KpiValue {
  /** Exact; rounding is for display. `null`: not measurable. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** True when, as an index item, it gives its points to the other items of its group. */
  sharedOut: boolean;
  /** For a mean over org units below: how many of them have a value. */
  units?: { measured: number; of: number };
  /** True when a published index that it reads is past its shelf life. */
  expired?: boolean;
}

export const NOT_MEASURABLE: KpiValue = {
  value: null,
  numerator: null,
  denominator: null,
  sharedOut: false,
};

/** The division comes last, so that a share that equals a threshold compares equal to it. */
export function kpiValue(kpi: Kpi, values: FormulaValues): KpiValue {
  const numerator = kpi.formula.numerator(values);
  const denominator = kpi.formula.denominator?.(values) ?? null;
  if (isExpired(kpi, values)) return { value: null, numerator, denominator, sharedOut: false, expired: true };
  const policy = inapplicable(kpi, values);
  if (policy === 'unknown') return { value: null, numerator, denominator, sharedOut: false };
  if (policy) return { ...byPolicy(kpi, policy), numerator, denominator };
  if (!kpi.formula.denominator) return { value: numerator, numerator, denominator, sharedOut: false };
  return { ...quotient(kpi, numerator, denominator), numerator, denominator };
}

/** Whether an index that the KPI reads was published, but not within its shelf life. */
function isExpired({ validity }: Kpi, values: FormulaValues): boolean {
  return (
    validity?.indices.some(
      ({ published, publishedOn }) =>
        values.sum(publishedOn.key) !== null && values.sum(published.key) === null,
    ) ?? false
  );
}

/**
 * What replaces the value where the KPI does not apply. `null`: it applies. `unknown`: missing data hides
 * whether it does.
 */
function inapplicable({ applicable }: Kpi, values: FormulaValues): ZeroDenominator | 'unknown' | null {
  if (!applicable) return null;
  const extent = applicable.formula(values);
  if (extent === null) return 'unknown';
  return extent > 0 ? null : applicable.otherwise;
}

type Outcome = Pick<KpiValue, 'value' | 'sharedOut'>;

function quotient(kpi: Kpi, numerator: number | null, denominator: number | null): Outcome {
  if (numerator === null || denominator === null) return { value: null, sharedOut: false };
  if (denominator === 0) return byPolicy(kpi, kpi.zeroDenominator);
  const value = (wholeOf(kpi) * numerator) / denominator;
  // The sum of absurd reports may exceed what a number can hold.
  return { value: Number.isFinite(value) ? withoutSignOfZero(value) : null, sharedOut: false };
}

function byPolicy(kpi: Kpi, policy: ZeroDenominator): Outcome {
  switch (policy) {
    case 'zero':
      return { value: 0, sharedOut: false };
    case 'full':
      return { value: wholeOf(kpi), sharedOut: false };
    case 'not-measurable':
      return { value: null, sharedOut: false };
    case 'share-out':
      return { value: null, sharedOut: true };
    default:
      return policy satisfies never;
  }
}

/** The full value of a share: 100 for percentages, else 1. */
export const wholeOf = ({ unit }: Kpi): number => (unit === 'percent' ? 100 : 1);
