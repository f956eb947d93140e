import type { MissingWork, NextStage, StageRef, UnmetCriterion } from '../assessment.js';
import type { Criterion, Stage } from '../framework.js';
import { isMet, progressOf, startOf } from './criterion.js';
import { tooFewOf, valueOf, type Measured } from './measured.js';
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
    progress: progressTo(criterion, below, measured),
  }));
  const unmet = steps
    .filter(({ criterion }) => !isMet(criterion, valueOf(criterion, measured)))
    .map(({ criterion, progress }) => unmetCriterion(criterion, progress, measured));
  return { progress: meanOf(steps.map(({ progress }) => progress)), unmet };
}

function unmetCriterion(criterion: Criterion, progress: number | null, measured: Measured): UnmetCriterion {
  const { kpi, enter, direction } = criterion;
  const tooFew = tooFewOf(criterion, measured);
  return {
    kpi,
    value: measured.values.of(kpi).value,
    threshold: enter,
    direction,
    progress,
    missing: tooFew ? missingItems(kpi, tooFew, measured) : measured.missing(kpi, goalOf(criterion)),
    ...(tooFew && { tooFew }),
    eta: null,
  };
}

/** Of a share of too few items, the way to enough of them. */
function progressTo(criterion: Criterion, below: readonly Stage[], measured: Measured): number | null {
  const { value } = measured.values.of(criterion.kpi);
  const progress = progressOf(criterion, value, startOf(criterion, below));
  const tooFew = tooFewOf(criterion, measured);
  return tooFew && progress !== null ? Math.min(progress, tooFew.count / tooFew.atLeast) : progress;
}

/** The items that are missing to enough of them; `null` where the denominator is no single measure. */
function missingItems(
  id: string,
  { count, atLeast }: { count: number; atLeast: number },
  measured: Measured,
): MissingWork | null {
  const [reading, ...others] = measured.kpi(id)?.formula.reads.denominator ?? [];
  return reading && others.length === 0
    ? { measure: reading.measure, count: Math.ceil(atLeast - count) }
    : null;
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
