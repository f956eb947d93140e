import type { MeasureUnit } from '../measures/measure-definition.js';
import type { Formula, FormulaProblem } from './formula.js';

/** The unit of a formula; `number` is a number without a unit, such as a ratio. */
export type FormulaUnit = MeasureUnit | 'number';

/** Returns the unit of another KPI's value, or `null` when that KPI is broken itself. */
export type UnitOfKpi = (id: string) => FormulaUnit | null;

/** Units of numbers on a scale. They may be added to plain numbers and to each other. */
const PLAIN: ReadonlySet<FormulaUnit> = new Set(['number', 'percent', 'score', 'figure']);

/**
 * Returns the unit of a formula's value, or `null` when it cannot be determined. Problems are added to the
 * list.
 */
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

/** Returns the unit of a sum. A percentage plus points is neither of both, but a plain number. */
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
