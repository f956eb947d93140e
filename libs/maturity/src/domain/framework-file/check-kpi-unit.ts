import type { KpiUnit } from '../framework.js';
import type { Formula, FormulaProblem } from '../formula/formula.js';
import { unitOf } from '../formula/formula-unit.js';
import type { FormulaUnit, UnitOfKpi } from '../formula/formula-unit.js';
import type { Report } from './framework-problem.js';
import { FORMULA_PATHS } from './read-kpi-formulas.js';
import type { KpiFormulas } from './read-kpi-formulas.js';

/** Units of amounts that do not count entities. */
const NOT_COUNTABLE: ReadonlySet<FormulaUnit> = new Set([
  'number',
  'day',
  'percent',
  'status',
  'score',
  'rank',
  'money',
]);

/** Units of figures on a scale of their own, such as a score or a rank. */
const SCORES: ReadonlySet<FormulaUnit> = new Set(['score', 'status', 'rank', 'number']);

/** Reports formulas that do not yield the unit of the KPI. */
export function checkKpiUnit(
  unit: KpiUnit,
  formulas: KpiFormulas,
  path: string,
  unitOfKpi: UnitOfKpi,
  report: Report,
): void {
  const partUnit = (formula: Formula, part: keyof KpiFormulas): FormulaUnit | null => {
    const problems: FormulaProblem[] = [];
    const found = unitOf(formula, problems, unitOfKpi);
    for (const { rule, detail } of problems) report(`${path}${FORMULA_PATHS[part]}`, rule, detail);
    return found;
  };
  const { numerator, denominator, when } = formulas;
  const above = partUnit(numerator, 'numerator');
  const below = denominator && partUnit(denominator, 'denominator');
  if (when) partUnit(when, 'when');
  if (above === null || (denominator && below === null)) return;
  const misfit = misfitOf(unit, above, below);
  if (misfit) report(`${path}/unit`, 'unit-misfit', misfit);
}

/**
 * Returns the unit of a KPI where other KPIs refer to it: counts keep their entities, shares and scores are
 * plain numbers.
 */
export function unitOfValue(
  unit: KpiUnit,
  { numerator }: KpiFormulas,
  unitOfKpi: UnitOfKpi,
): FormulaUnit | null {
  switch (unit) {
    case 'count':
    case 'money':
      return unitOf(numerator, [], unitOfKpi);
    case 'days':
      return 'day';
    case 'percent':
    case 'ratio':
    case 'score':
      return 'number';
    default:
      return unit satisfies never;
  }
}

function misfitOf(unit: KpiUnit, above: FormulaUnit, below: FormulaUnit | null): string | null {
  // An own figure is in whatever unit its owner says.
  if (above === 'figure' && (below === null || below === 'figure' || unit !== 'percent')) return null;
  switch (unit) {
    case 'percent':
      if (below !== null)
        return above === below ? null : `A percentage of ${below} counts ${below}, not ${above}.`;
      return above === 'percent' || above === 'number'
        ? null
        : `${above} is no percentage: a denominator is missing.`;
    case 'count':
      return below === null && !NOT_COUNTABLE.has(above)
        ? null
        : 'A count counts entities and has no denominator.';
    case 'days':
      return above === 'day' ? null : `${above} is not counted in days.`;
    case 'ratio':
      return below !== null || above === 'number' ? null : 'A ratio needs a denominator.';
    case 'score':
      return below === null && SCORES.has(above) ? null : `${above} is no score.`;
    case 'money':
      return above === 'money' ? null : `${above} is no money.`;
    default:
      return unit satisfies never;
  }
}
