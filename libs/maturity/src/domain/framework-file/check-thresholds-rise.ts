import type { Criterion, Stage } from '../framework.js';
import type { Place } from './damage.js';
import type { Report } from './framework-problem.js';

/** A KPI that returns on a higher rung must ask for more there, and be lost no later. */
export function checkThresholdsRise(stages: readonly Place<Stage>[], report: Report): void {
  const below = new Map<string, Criterion>();
  for (const { entry: stage, path } of stages) {
    const here = new Map<string, Criterion>();
    stage.criteria.forEach((criterion, index) => {
      const at = `${path}/criteria/${index}`;
      if (here.has(criterion.kpi)) {
        report(`${at}/kpi`, 'duplicate-id', `${criterion.kpi} is already a criterion of this stage.`);
      }
      checkAgainstLower(criterion, below.get(criterion.kpi), at, report);
      here.set(criterion.kpi, criterion);
    });
    for (const [kpi, criterion] of here) below.set(kpi, criterion);
  }
}

function checkAgainstLower(
  criterion: Criterion,
  lower: Criterion | undefined,
  path: string,
  report: Report,
): void {
  if (!lower) return;
  if (!isStricter(criterion, criterion.enter, lower.enter)) {
    report(`${path}/enter`, 'thresholds-rise', `A lower stage already asks for ${lower.enter}.`);
  }
  if (isStricter(criterion, lower.exit, criterion.exit)) {
    report(`${path}/exit`, 'thresholds-rise', `A lower stage is already lost at ${lower.exit}.`);
  }
}

const isStricter = ({ direction }: Criterion, a: number, b: number): boolean =>
  direction === 'at-least' ? a > b : a < b;
