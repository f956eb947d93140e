import type { CriterionDefinition, StageDefinition } from '../../queries/frameworks.js';
import type { KpiResult, TrackResult } from '../../queries/maturity.js';

type CriterionState = 'met' | 'unmet' | 'unknown';

/** Tells whether the entry threshold is reached. */
export function criterionState(criterion: CriterionDefinition, kpi: KpiResult | undefined): CriterionState {
  if (kpi === undefined || kpi.value === null) return 'unknown';
  const met =
    criterion.direction === 'at-least' ? kpi.value >= criterion.enter : kpi.value <= criterion.enter;
  return met ? 'met' : 'unmet';
}

export type RungState = 'held' | 'next' | 'future';

/** Returns the state of a rung. A rung is held only together with all rungs below it. */
export function rungState(stage: StageDefinition, result: TrackResult): RungState {
  if (stage.level <= (result.stage?.level ?? 0)) return 'held';
  return stage.level === result.next?.level ? 'next' : 'future';
}
