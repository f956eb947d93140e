import { formatDay, type Day } from '#kernel';
import type { TargetState, TrackAssessment } from '../../assessment.js';
import type { Target, TargetsTrack } from '../../framework.js';
import { isMet } from '../criterion.js';
import { valueOf, type Measured } from '../measured.js';
import { closingDayOf, targetVerdict } from '../pace/target-verdict.js';
import { goalOf } from '../work/missing-work.js';

/** Each target with its verdict. Whether it arrives in time needs its history, which the query adds. */
export function assessTargets(track: TargetsTrack, measured: Measured, asOf: Day): TrackAssessment {
  return {
    id: track.id,
    kind: track.kind,
    stage: null,
    score: null,
    progress: null,
    next: null,
    targets: track.targets.map((target) => targetState(target, asOf, measured)),
  };
}

function targetState(target: Target, asOf: Day, measured: Measured): TargetState {
  const { id, kpi, direction, value: threshold, due } = target;
  const value = valueOf(target, measured);
  const { validTo } = measured.framework.edition;
  const goal = { direction, enter: threshold };
  const closing = closingDayOf(target, validTo);
  const onDay = (day: Day | null): number | null =>
    day !== null && asOf > day ? measured.valueOn(kpi, day) : null;
  const onClosingDay = onDay(closing);
  const now = { value, onClosingDay, onLastDay: onDay(validTo), asOf, validTo };
  return {
    id,
    kpi,
    value,
    threshold,
    direction,
    due: formatDay(due),
    ...(asOf > closing && { onClosingDay: { day: formatDay(closing), value: onClosingDay } }),
    missing: isMet(goal, value) ? null : measured.missing(kpi, goalOf(goal)),
    verdict: targetVerdict(target, now),
    eta: null,
  };
}
