import type { MeasureUnit } from '../measures/measure-definition.js';
import type { Reading } from '../reading.js';

/** A formula of a framework file: arithmetic over readings. */
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'sum'; reading: Reading; unit: MeasureUnit }
  | { kind: 'median'; reading: Reading; unit: MeasureUnit }
  /** How many subjects have at least this amount. */
  | { kind: 'subjects'; reading: Reading; unit: MeasureUnit; atLeast: number }
  | { kind: 'negation'; operand: Formula }
  | { kind: 'operation'; operator: Operator; left: Formula; right: Formula };

export type Operator = '+' | '-' | '*' | '/';

/** What is wrong with a formula. `rule` is stable, `detail` is for people. */
export interface FormulaProblem {
  rule: 'formula-syntax' | 'unknown-measure' | 'per-subject-measure' | 'unit-misfit';
  detail: string;
}

/** The readings that a formula needs, without repeats. */
export function readingsOf(formula: Formula): Reading[] {
  return [...new Map(leaves(formula).map((reading) => [reading.key, reading])).values()];
}

function leaves(formula: Formula): Reading[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'sum':
    case 'median':
    case 'subjects':
      return [formula.reading];
    case 'negation':
      return leaves(formula.operand);
    case 'operation':
      return [...leaves(formula.left), ...leaves(formula.right)];
    default:
      return formula satisfies never;
  }
}

/** Does it change evenly with each of its measures? Only a quotient or product of two of them does not. */
export function isLinear(formula: Formula): boolean {
  switch (formula.kind) {
    case 'number':
    case 'sum':
    case 'median':
    case 'subjects':
      return true;
    case 'negation':
      return isLinear(formula.operand);
    case 'operation':
      return isLinearOperation(formula);
    default:
      return formula satisfies never;
  }
}

function isLinearOperation({ operator, left, right }: Extract<Formula, { kind: 'operation' }>): boolean {
  if (!isLinear(left) || !isLinear(right)) return false;
  const [constantLeft, constantRight] = [leaves(left).length === 0, leaves(right).length === 0];
  if (operator === '*') return constantLeft || constantRight;
  return operator !== '/' || constantRight;
}
