import type { CriterionDefinition, StageDefinition, TrackDefinition } from '../../api/frameworks.js';
import type { KpiStanding, TrackStanding } from '../../api/maturity.js';

export type CriterionState = 'met' | 'unmet' | 'unknown';

/** Is the entry threshold reached? */
export function criterionState(criterion: CriterionDefinition, kpi: KpiStanding | undefined): CriterionState {
  if (kpi === undefined || kpi.value === null) return 'unknown';
  const met =
    criterion.direction === 'at-least' ? kpi.value >= criterion.enter : kpi.value <= criterion.enter;
  return met ? 'met' : 'unmet';
}

export type RungState = 'held' | 'next' | 'future';

/** A rung of a ladder is held with all below it; a gate of an independent track is held for itself. */
export function rungState(
  track: TrackDefinition,
  stage: StageDefinition,
  standing: TrackStanding,
  kpis: ReadonlyMap<string, KpiStanding>,
): RungState {
  if (track.kind === 'ladder') {
    if (stage.level <= (standing.stage?.level ?? 0)) return 'held';
    return stage.level === standing.next?.level ? 'next' : 'future';
  }
  const open = stage.criteria.every(
    (criterion) => criterionState(criterion, kpis.get(criterion.kpi)) === 'met',
  );
  if (open) return 'held';
  return stage.id === standing.next?.id ? 'next' : 'future';
}
