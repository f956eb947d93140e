import type { Readings } from '../reading.js';
import type { FormulaValues } from './compiled-formula.js';

/** What was read, as formulas see it: silence is nothing, not zero. Other KPIs are not known here. */
export function valuesOf(readings: Readings): FormulaValues {
  const amounts = (key: string): readonly number[] | null => {
    const reading = readings.get(key);
    return reading?.measured ? (reading.amounts ?? []) : null;
  };
  return {
    sum(key) {
      const reading = readings.get(key);
      return reading?.measured ? reading.amount : null;
    },
    amounts,
    reaching: (key, atLeast) => amounts(key)?.filter((amount) => amount >= atLeast).length ?? null,
    kpi: () => null,
  };
}
