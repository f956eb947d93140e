import type { OrgUnitLevel } from '../org-unit-level.js';
import type { Distribution } from '../distribution.js';

/** The values that a formula is computed from, by `Reading.key`. `null`: not measured. */
export interface FormulaValues {
  sum(key: string): number | null;
  /** Returns how the amounts of the subjects are distributed. */
  distribution(key: string): Distribution | null;
  /** Returns how many subjects have at least this amount. */
  reaching(key: string, atLeast: number): number | null;
  /** Returns the value of another KPI of the same framework. That KPI never needs this formula. */
  kpi(id: string): number | null;
  /** Returns the values of each org unit of that level below; none for one without such units. */
  each(level: OrgUnitLevel): readonly FormulaValues[];
}

/**
 * A formula of a framework file as a plain function. It returns `null` when a value that it needs is not
 * measured, or at a division by zero; never NaN.
 */
export type CompiledFormula = (values: FormulaValues) => number | null;
