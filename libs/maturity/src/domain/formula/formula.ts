import type { MeasureDefinition, MeasureUnit } from '../measures/measure-definition.js';
import type { Reading } from '../reading.js';

/** A formula of a framework file: arithmetic over readings and over other KPIs of the file. */
export type Formula =
  | { kind: 'number'; value: number }
  | MeasureFormula
  /** The value of another KPI. */
  | { kind: 'kpi'; id: string }
  | { kind: 'negation'; operand: Formula }
  | { kind: 'operation'; operator: Operator; left: Formula; right: Formula };

export type MeasureFormula = MeasureRead &
  (
    | { kind: 'sum' | 'median' }
    /** The number of subjects that have at least this amount. */
    | { kind: 'subjects'; atLeast: number }
  );

export interface MeasureRead {
  /** The measure as the formula names it. Its reading may be stored under another id: see `readingFor`. */
  measure: MeasureDefinition;
  reading: Reading;
  /** The unit of the reading's value. */
  unit: MeasureUnit;
}

export type Operator = '+' | '-' | '*' | '/';

/** A problem of a formula. `rule` is stable; `detail` is for people. */
export interface FormulaProblem {
  rule:
    | 'formula-syntax'
    | 'unknown-measure'
    | 'unknown-subject'
    | 'no-subjects'
    | 'per-subject-measure'
    | 'unit-misfit';
  detail: string;
}

/**
 * Returns the readings that a formula itself needs, without repeats; not those of the KPIs that it refers to.
 */
export function readingsOf(formula: Formula): Reading[] {
  return withoutRepeats(measuresIn(formula).map(({ reading }) => reading));
}

/** Keeps the first reading of each key. */
export function withoutRepeats(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
}

/** Returns the measures that a formula itself names, in the order of the text. */
export function measuresIn(formula: Formula): MeasureFormula[] {
  return leavesOf(formula).filter((leaf) => leaf.kind !== 'kpi');
}

/** Returns the formula with other readings. */
export function withReadings(formula: Formula, readingOf: (reading: Reading) => Reading): Formula {
  switch (formula.kind) {
    case 'number':
    case 'kpi':
      return formula;
    case 'sum':
    case 'median':
    case 'subjects':
      return { ...formula, reading: readingOf(formula.reading) };
    case 'negation':
      return { ...formula, operand: withReadings(formula.operand, readingOf) };
    case 'operation':
      return {
        ...formula,
        left: withReadings(formula.left, readingOf),
        right: withReadings(formula.right, readingOf),
      };
    default:
      return formula satisfies never;
  }
}

/** Returns the ids of the KPIs that a formula refers to, without repeats. */
export function kpisIn(formula: Formula): string[] {
  return [...new Set(leavesOf(formula).flatMap((leaf) => (leaf.kind === 'kpi' ? leaf.id : [])))];
}

type Leaf = MeasureFormula | Extract<Formula, { kind: 'kpi' }>;

function leavesOf(formula: Formula): Leaf[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'sum':
    case 'median':
    case 'subjects':
    case 'kpi':
      return [formula];
    case 'negation':
      return leavesOf(formula.operand);
    case 'operation':
      return [...leavesOf(formula.left), ...leavesOf(formula.right)];
    default:
      return formula satisfies never;
  }
}

/**
 * Returns whether a formula is linear in each of its measures. `isLinearKpi` answers that for the KPIs that
 * it refers to.
 */
export function isLinear(formula: Formula, isLinearKpi: (id: string) => boolean = () => false): boolean {
  switch (formula.kind) {
    case 'number':
    case 'sum':
    case 'median':
    case 'subjects':
      return true;
    case 'kpi':
      return isLinearKpi(formula.id);
    case 'negation':
      return isLinear(formula.operand, isLinearKpi);
    case 'operation':
      return (
        isLinear(formula.left, isLinearKpi) &&
        isLinear(formula.right, isLinearKpi) &&
        isEvenOperation(formula)
      );
    default:
      return formula satisfies never;
  }
}

/** Returns false only for a quotient or product of two operands that both vary. */
function isEvenOperation({ operator, left, right }: Extract<Formula, { kind: 'operation' }>): boolean {
  const [constantLeft, constantRight] = [leavesOf(left).length === 0, leavesOf(right).length === 0];
  if (operator === '*') return constantLeft || constantRight;
  return operator !== '/' || constantRight;
}
