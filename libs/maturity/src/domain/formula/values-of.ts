import { reaching, type Distribution } from '../distribution.js';
import type { Readings } from '../reading.js';
import type { FormulaValues } from './compiled-formula.js';

/**
 * Returns readings in the form that formulas use. Missing data is `null`, not zero. Other KPIs are not known
 * here.
 */
export function valuesOf(readings: Readings): FormulaValues {
  const distribution = (key: string): Distribution | null => {
    const reading = readings.get(key);
    return reading?.measured ? (reading.distribution ?? []) : null;
  };
  return {
    sum(key) {
      const reading = readings.get(key);
      return reading?.measured ? reading.amount : null;
    },
    distribution,
    reaching: (key, atLeast) => {
      const known = distribution(key);
      return known && reaching(known, atLeast);
    },
    kpi: () => null,
  };
}
