import type { MeasureDefinition, MeasureUnit } from '../measures/measure-definition.js';
import type { Reading } from '../reading.js';

/** A formula of a framework file: arithmetic over readings, and over other KPIs of the file. */
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
    /** How many subjects have at least this amount. */
    | { kind: 'subjects'; atLeast: number }
  );

export interface MeasureRead {
  /** As the formula names it. What is read may be stored apart: see `readingFor`. */
  measure: MeasureDefinition;
  reading: Reading;
  /** Of what the reading yields. */
  unit: MeasureUnit;
}

export type Operator = '+' | '-' | '*' | '/';

/** What is wrong with a formula. `rule` is stable, `detail` is for people. */
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

/** The readings that a formula needs itself, without repeats; not those of the KPIs that it refers to. */
export function readingsOf(formula: Formula): Reading[] {
  return withoutRepeats(measuresIn(formula).map(({ reading }) => reading));
}

/** The first of each key. */
export function withoutRepeats(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [reading.key, reading])).values()];
}

/** The measures that a formula names itself, in the order in which it names them. */
export function measuresIn(formula: Formula): MeasureFormula[] {
  return leavesOf(formula).filter((leaf) => leaf.kind !== 'kpi');
}

/** The ids of the KPIs that a formula refers to, without repeats. */
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

/** Does it change evenly with each of its measures? `isLinearKpi` tells it of the KPIs that it refers to. */
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

/** Only a quotient or product of two that vary is uneven. */
function isEvenOperation({ operator, left, right }: Extract<Formula, { kind: 'operation' }>): boolean {
  const [constantLeft, constantRight] = [leavesOf(left).length === 0, leavesOf(right).length === 0];
  if (operator === '*') return constantLeft || constantRight;
  return operator !== '/' || constantRight;
}
