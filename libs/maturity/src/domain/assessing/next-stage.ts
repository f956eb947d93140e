import type { NextStage, StageRef, UnmetCriterion } from '../assessment.js';
import type { Criterion, Stage } from '../framework.js';
import { isMet, progressOf, startOf } from './criterion.js';
import { valueOf, type Measured } from './measured.js';
import { goalOf } from './work/missing-work.js';

export interface WayAhead {
  progress: number | null;
  next: NextStage | null;
}

export const NOTHING_AHEAD: WayAhead = { progress: null, next: null };

/** What is unmet for a stage by its entry thresholds. `below`: the stages from which it is reached. */
export function wayTo(
  stage: Stage,
  below: readonly Stage[],
  measured: Measured,
): { progress: number | null; unmet: UnmetCriterion[] } {
  const steps = stage.criteria.map((criterion) => ({
    criterion,
    progress: progressOf(criterion, valueOf(criterion, measured), startOf(criterion, below)),
  }));
  const unmet = steps
    .filter(({ criterion }) => !isMet(criterion, valueOf(criterion, measured)))
    .map(({ criterion, progress }) => unmetCriterion(criterion, progress, measured));
  return { progress: meanOf(steps.map(({ progress }) => progress)), unmet };
}

function unmetCriterion(criterion: Criterion, progress: number | null, measured: Measured): UnmetCriterion {
  const { kpi, enter, direction } = criterion;
  return {
    kpi,
    value: valueOf(criterion, measured),
    threshold: enter,
    direction,
    progress,
    missing: measured.missing(kpi, goalOf(criterion)),
    eta: null,
  };
}

/**
 * The bottleneck is the first of the unmet criteria that are furthest from their thresholds. An unmeasured
 * criterion counts as furthest.
 */
export function nextStage({ level, id }: StageRef, unmet: readonly UnmetCriterion[]): NextStage {
  const [first, ...others] = unmet;
  if (!first) return { level, id, unmet, bottleneck: null };
  const furthest = others.reduce(
    (worst, next) => ((next.progress ?? 0) < (worst.progress ?? 0) ? next : worst),
    first,
  );
  return { level, id, unmet, bottleneck: furthest.kpi };
}

/** An unmeasured criterion has no progress. If none is measured there is no mean. */
function meanOf(shares: readonly (number | null)[]): number | null {
  if (shares.every((share) => share === null)) return null;
  return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length;
}
