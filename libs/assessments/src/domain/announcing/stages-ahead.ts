import { nextStage, type AnnouncedState, type NextStage, type TrackAssessment } from '#maturity/domain';
import { isApproaching } from './approaching.js';
import type { Movement } from './movement.js';

/** A stage or gate that an org unit may approach, and how far it has come. */
export interface StageAhead {
  next: NextStage;
  progress: number | null;
}

/**
 * Returns the stages that an org unit may reach next: every closed gate of an independent track, because each
 * opens by itself; for other tracks the stage above the announced one.
 */
export function stagesAhead(state: AnnouncedState, assessment: TrackAssessment): readonly StageAhead[] {
  if (state.open && assessment.gates) {
    const closed = assessment.gates.filter(({ id }) => !state.open?.includes(id));
    return closed.map(({ level, id, unmet, progress }) => ({
      next: nextStage({ level, id }, unmet),
      progress,
    }));
  }
  return state.next ? [{ next: state.next, progress: state.progress }] : [];
}

export interface Approach {
  /** The ids of the stages ahead that are approached now. */
  approaching: readonly string[];
  /** The stages whose limit was crossed upward. */
  begun: readonly StageAhead[];
  /** The stages that are still ahead and no longer approached. */
  ended: readonly StageAhead[];
}

/**
 * Compares the stages ahead with those that were approached. Unknown progress keeps the last announcement. A
 * stage that was lost just now is not approached upward, however near its threshold is.
 */
export function approachOf(
  ahead: readonly StageAhead[],
  previous: readonly string[],
  lost: ReadonlySet<string>,
): Approach {
  const wasApproached = ({ next }: StageAhead): boolean => previous.includes(next.id);
  const isApproached = (stage: StageAhead): boolean =>
    stage.progress === null ? wasApproached(stage) : isApproaching(stage.progress);
  const approached = ahead.filter(isApproached);
  return {
    approaching: approached.map(({ next }) => next.id),
    begun: approached.filter((stage) => !wasApproached(stage) && !lost.has(stage.next.id)),
    ended: ahead.filter((stage) => wasApproached(stage) && !isApproached(stage)),
  };
}

export function approachingMovements({ begun }: Approach): Movement[] {
  return begun.map(({ next, progress }) => ({
    kind: 'threshold-approaching',
    item: { id: next.id },
    ...(next.bottleneck === null ? {} : { kpi: next.bottleneck }),
    way: { next, progress },
  }));
}
