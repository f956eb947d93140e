import type { KpiUnit } from '../framework.js';
import type { Formula, FormulaProblem } from '../formula/formula.js';
import { unitOf } from '../formula/formula-unit.js';
import type { MeasureUnit } from '../measures/measure-definition.js';
import type { Report } from './framework-problem.js';

type Unit = MeasureUnit | 'number';

/** Units that say how much, not how many things. */
const NOT_COUNTABLE: ReadonlySet<Unit> = new Set(['number', 'day', 'percent', 'status', 'score', 'rank']);

/** Do the formulas yield what the KPI says it is in? */
export function checkKpiUnit(
  unit: KpiUnit,
  numerator: Formula,
  denominator: Formula | null,
  path: string,
  report: Report,
): void {
  const above = partUnit(numerator, `${path}/numerator`, report);
  const below = denominator && partUnit(denominator, `${path}/denominator`, report);
  if (above === null || (denominator && below === null)) return;
  const misfit = misfitOf(unit, above, below);
  if (misfit) report(`${path}/unit`, 'unit-misfit', misfit);
}

/** `null` when the formula itself mixes units; said at its place. */
function partUnit(formula: Formula, path: string, report: Report): Unit | null {
  const problems: FormulaProblem[] = [];
  const unit = unitOf(formula, problems);
  for (const { rule, detail } of problems) report(path, rule, detail);
  return problems.length > 0 ? null : unit;
}

function misfitOf(unit: KpiUnit, above: Unit, below: Unit | null): string | null {
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
        : 'A count counts things and has no denominator.';
    case 'days':
      return above === 'day' ? null : `${above} is not counted in days.`;
    case 'ratio':
      return below !== null || above === 'number' ? null : 'A ratio needs a denominator.';
    case 'score':
      return below === null && (above === 'score' || above === 'number') ? null : `${above} is no score.`;
    case 'money':
      return 'No measure is in money yet.';
    default:
      return unit satisfies never;
  }
}
