import type { Criterion, Stage } from '../framework.js';
import type { Place } from './damage.js';
import type { Report } from './framework-problem.js';

/** Reports a stage that asks for a KPI more than once. */
export function checkOncePerStage(stages: readonly Place<Stage>[], report: Report): void {
  for (const { entry: stage, path } of stages) {
    stage.criteria.forEach(({ kpi }, index) => {
      const first = stage.criteria.findIndex((criterion) => criterion.kpi === kpi);
      if (first < index)
        report(
          `${path}/criteria/${index}/kpi`,
          'duplicate-id',
          `${kpi} is already a criterion of this stage.`,
        );
    });
  }
}

/**
 * Reports a KPI whose thresholds do not rise. On a higher rung it must ask for more, and its exit must not be
 * lower.
 */
export function checkThresholdsRise(stages: readonly Place<Stage>[], report: Report): void {
  const below = new Map<string, Criterion>();
  for (const { entry: stage, path } of stages) {
    stage.criteria.forEach((criterion, index) => {
      checkAgainstLower(criterion, below.get(criterion.kpi), `${path}/criteria/${index}`, report);
    });
    for (const criterion of stage.criteria) below.set(criterion.kpi, criterion);
  }
}

function checkAgainstLower(
  criterion: Criterion,
  lower: Criterion | undefined,
  path: string,
  report: Report,
): void {
  if (!lower) return;
  const { direction } = criterion;
  if (!isStricter(criterion, criterion.enter, lower.enter)) {
    const more = direction === 'at-least' ? 'more' : 'less';
    report(
      `${path}/enter`,
      'thresholds-rise',
      `A lower stage already asks for ${lower.enter}: ask for ${more}.`,
    );
  }
  if (isStricter(criterion, lower.exit, criterion.exit)) {
    report(
      `${path}/exit`,
      'thresholds-rise',
      `A lower stage is already lost at ${lower.exit}: this one must be lost there too.`,
    );
  }
}

const isStricter = ({ direction }: Criterion, a: number, b: number): boolean =>
  direction === 'at-least' ? a > b : a < b;
