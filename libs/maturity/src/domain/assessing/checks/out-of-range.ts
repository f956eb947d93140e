import type { Mark } from '../../assessment.js';
import type { Kpi } from '../../framework.js';

/** Marks a value that the KPI cannot have. The value stays as it was published or reported. */
export function outOfRange({ range, formula }: Kpi, value: number | null): Mark[] {
  const limit = limitPassed(range, value);
  if (value === null || limit === null) return [];
  const [first] = formula.readings;
  return [{ rule: 'out-of-range', measure: first?.measure ?? '', observed: value, expected: limit, range }];
}

/** Returns the limit that the value is beyond; `null`: it is within the range. */
export function limitPassed({ min, max }: Kpi['range'], value: number | null): number | null {
  if (value === null) return null;
  if (min !== null && value < min) return min;
  return max !== null && value > max ? max : null;
}
