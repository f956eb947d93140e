import type { Assessment, StageRef, TargetState, TrackAssessment, UnmetCriterion } from '#maturity/domain';

/** A threshold whose arrival is forecast: one that an org unit has not reached, or a target. */
export interface PaceGoal {
  track: string;
  /** The stage, gate or band that has the criterion; `null` for targets. */
  stage: StageRef | null;
  target: TargetState | null;
  kpi: string;
  value: number | null;
  threshold: number;
  direction: 'at-least' | 'at-most';
}

/**
 * Returns the criteria of the next stage and of every closed gate, the items of an index, and all targets.
 */
export function goalsOf({ tracks }: Assessment): PaceGoal[] {
  return tracks.flatMap(goalsOfTrack);
}

function goalsOfTrack({ id, next, gates, targets }: TrackAssessment): PaceGoal[] {
  const closed = gates?.filter(({ open }) => !open) ?? (next ? [next] : []);
  return [
    ...closed.flatMap((stage) =>
      stage.unmet.filter(({ tooFew }) => !tooFew).map((criterion) => criterionGoal(id, stage, criterion)),
    ),
    ...(targets ?? []).map((target) => targetGoal(id, target)),
  ];
}

function criterionGoal(track: string, { level, id }: StageRef, criterion: UnmetCriterion): PaceGoal {
  const { kpi, value, threshold, direction } = criterion;
  return { track, stage: { level, id }, target: null, kpi, value, threshold, direction };
}

function targetGoal(track: string, target: TargetState): PaceGoal {
  const { kpi, value, threshold, direction } = target;
  return { track, stage: null, target, kpi, value, threshold, direction };
}
