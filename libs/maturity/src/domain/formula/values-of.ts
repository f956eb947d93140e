import { reaching, type Distribution } from '../distribution.js';
import type { OrgUnitLevel } from '../framework.js';
import { keyOfEach, type Readings, type ReadValue } from '../reading.js';
import type { FormulaValues } from './compiled-formula.js';

/**
 * Returns readings in the form that formulas use. Missing data is `null`, not zero. Other KPIs are not known
 * here.
 */
export function valuesOf(readings: Readings): FormulaValues {
  return {
    ...valuesIn((key) => readings.get(key)),
    each: (level) =>
      Array.from({ length: unitsIn(readings, level) }, (_, index) =>
        valuesIn((key) => readings.get(keyOfEach(key, level))?.each?.[index]),
      ),
  };
}

function valuesIn(read: (key: string) => ReadValue | undefined): FormulaValues {
  const distribution = (key: string): Distribution | null => {
    const reading = read(key);
    return reading?.measured ? (reading.distribution ?? []) : null;
  };
  return {
    sum(key) {
      const reading = read(key);
      return reading?.measured ? reading.amount : null;
    },
    distribution,
    reaching: (key, atLeast) => {
      const known = distribution(key);
      return known && reaching(known, atLeast);
    },
    kpi: () => null,
    each: () => [],
  };
}

/** Returns for how many org units of that level the readings hold values. */
function unitsIn(readings: Readings, level: OrgUnitLevel): number {
  for (const [key, { each }] of readings) if (each && key.endsWith(keyOfEach('', level))) return each.length;
  return 0;
}
