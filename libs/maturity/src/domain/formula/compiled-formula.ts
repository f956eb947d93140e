import type { Distribution } from '../distribution.js';

/** What a formula is computed from, by `Reading.key`. `null`: not measured. */
export interface FormulaValues {
  sum(key: string): number | null;
  /** How the amounts of the subjects are spread. */
  distribution(key: string): Distribution | null;
  /** How many subjects have at least this amount. */
  reaching(key: string, atLeast: number): number | null;
  /** The value of another KPI of the same framework, which is never one that needs this formula. */
  kpi(id: string): number | null;
}

/**
 * A formula of a framework file as a plain function. `null` when something it needs is not measured, or at a
 * division by zero; never NaN.
 */
export type CompiledFormula = (values: FormulaValues) => number | null;
