import type { MeasureUnit } from '../measures/measure-definition.js';
import type { Formula, FormulaProblem } from './formula.js';

/** `number`: how much of nothing in particular, such as a ratio. */
export type FormulaUnit = MeasureUnit | 'number';

/** The unit of another KPI's value; `null` when that KPI is broken itself. */
export type UnitOfKpi = (id: string) => FormulaUnit | null;

/** They say how much on some scale, so that they may be set against plain numbers and each other. */
const PLAIN: ReadonlySet<FormulaUnit> = new Set(['number', 'percent', 'score']);

/** The unit of what a formula yields; `null` when it cannot be told. Problems are added to the list. */
export function unitOf(
  formula: Formula,
  problems: FormulaProblem[],
  unitOfKpi: UnitOfKpi = () => null,
): FormulaUnit | null {
  switch (formula.kind) {
    case 'number':
      return 'number';
    case 'sum':
    case 'median':
    case 'subjects':
      return formula.unit;
    case 'kpi':
      return unitOfKpi(formula.id);
    case 'negation':
      return unitOf(formula.operand, problems, unitOfKpi);
    case 'operation':
      return unitOfOperation(formula, problems, unitOfKpi);
    default:
      return formula satisfies never;
  }
}

function unitOfOperation(
  { operator, left, right }: Extract<Formula, { kind: 'operation' }>,
  problems: FormulaProblem[],
  unitOfKpi: UnitOfKpi,
): FormulaUnit | null {
  const [a, b] = [unitOf(left, problems, unitOfKpi), unitOf(right, problems, unitOfKpi)];
  if (a === null || b === null) return null;
  const unit = operator === '+' || operator === '-' ? unitOfSum(a, b) : unitOfProduct(operator, a, b);
  if (unit !== null) return unit;
  problems.push({
    rule: 'unit-misfit',
    detail: `${a} ${operator} ${b} makes no sense: add and subtract like with like, multiply by plain numbers only.`,
  });
  return null;
}

/** A percentage of points is neither percent nor points, but a number. */
function unitOfSum(a: FormulaUnit, b: FormulaUnit): FormulaUnit | null {
  if (a === b) return a;
  return PLAIN.has(a) && PLAIN.has(b) ? 'number' : null;
}

function unitOfProduct(operator: '*' | '/', a: FormulaUnit, b: FormulaUnit): FormulaUnit | null {
  if (b === 'number') return a;
  if (operator === '*' && a === 'number') return b;
  if (operator === '/' && a === b) return 'number';
  return PLAIN.has(a) && PLAIN.has(b) ? 'number' : null;
}
