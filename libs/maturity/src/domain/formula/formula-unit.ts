import type { MeasureUnit } from '../measures/measure-definition.js';
import type { Formula, FormulaProblem } from './formula.js';

/** The unit of what a formula yields; `number` for plain ratios. Problems are added to the list. */
export function unitOf(formula: Formula, problems: FormulaProblem[]): MeasureUnit | 'number' {
  switch (formula.kind) {
    case 'number':
      return 'number';
    case 'sum':
    case 'median':
    case 'subjects':
      return formula.unit;
    case 'negation':
      return unitOf(formula.operand, problems);
    case 'operation':
      return unitOfOperation(formula, problems);
    default:
      return formula satisfies never;
  }
}

function unitOfOperation(
  { operator, left, right }: Extract<Formula, { kind: 'operation' }>,
  problems: FormulaProblem[],
): MeasureUnit | 'number' {
  const [a, b] = [unitOf(left, problems), unitOf(right, problems)];
  if (operator === '*' && (a === 'number' || b === 'number')) return a === 'number' ? b : a;
  if (operator === '/' && b === 'number') return a;
  if (operator !== '*' && a === b) return operator === '/' ? 'number' : a;
  problems.push({ rule: 'unit-misfit', detail: `${a} ${operator} ${b} makes no sense.` });
  return a;
}
