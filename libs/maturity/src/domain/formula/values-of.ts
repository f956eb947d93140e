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
    each: (level) => {
      const ofEach = valuesOfEach(readings, level);
      const [first = []] = ofEach.values();
      return first.map((_, index) => valuesIn((key) => ofEach.get(key)?.[index]));
    },
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

/** Returns the values of each org unit of that level, by the key of the reading of one of them. */
function valuesOfEach(readings: Readings, level: OrgUnitLevel): ReadonlyMap<string, readonly ReadValue[]> {
  const ending = keyOfEach('', level);
  const found = new Map<string, readonly ReadValue[]>();
  for (const [key, { each }] of readings)
    if (each && key.endsWith(ending)) found.set(key.slice(0, -ending.length), each);
  return found;
}
