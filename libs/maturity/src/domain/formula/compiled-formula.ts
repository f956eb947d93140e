import type { SubjectAmount } from '../reading.js';

/** What a formula is computed from, by `Reading.key`. `null`: not measured. */
export interface FormulaValues {
  sum(key: string): number | null;
  subjects(key: string): readonly Pick<SubjectAmount, 'amount'>[] | null;
}

/** A formula of a framework file as a plain function. `null` when something it needs is not measured, or at a division by zero; never NaN. */
export type CompiledFormula = (values: FormulaValues) => number | null;
