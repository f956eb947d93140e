import type { NextStage, Track, UnmetCriterion } from '#maturity/domain';
import { reachedOf, type ResultOnTrack } from './results-on-track.js';

/** The org units below that are compared: those closest to their next stage, so that the cost is bounded. */
const MAX_COMPARED = 20;

/** A movement of an org unit that stayed on its stage. */
export interface InnerMove {
  orgUnit: string;
  direction: 'up' | 'down';
  criterion: CriterionMove | null;
  reached: { from: number; to: number; of: number } | null;
}

/** A criterion of the next stage at two moments; a side is `null` where the criterion was met. */
export interface CriterionMove {
  next: NextStage;
  from: UnmetCriterion | null;
  to: UnmetCriterion | null;
}

/** Returns the org units whose movement is compared: the root, and those closest to their next stage. */
export function comparedUnits(results: readonly ResultOnTrack[], root: string): string[] {
  const measured = results.filter((result) => result.measured);
  const own = measured.some(({ orgUnit }) => orgUnit === root) ? [root] : [];
  const progressOf = ({ assessment }: ResultOnTrack): number => assessment.progress ?? 0;
  const below = measured
    .filter(({ orgUnit }) => orgUnit !== root)
    .sort((one, other) => progressOf(other) - progressOf(one));
  return [...own, ...below.slice(0, MAX_COMPARED).map(({ orgUnit }) => orgUnit)];
}

/** Returns how the root moved on its stage, else the largest movement of the org units below it. */
export function leadingMove(
  track: Track,
  root: string,
  before: readonly ResultOnTrack[],
  now: readonly ResultOnTrack[],
): InnerMove | null {
  const earlier = new Map(before.map((result) => [result.orgUnit, result]));
  const moves = now.flatMap((result) => {
    const then = earlier.get(result.orgUnit);
    const move = then?.measured && result.measured ? moveOf(track, then, result) : null;
    return move ? [move] : [];
  });
  const own = moves.find(({ move }) => move.orgUnit === root);
  const largest = (one: SizedMove, other: SizedMove): SizedMove => (other.size > one.size ? other : one);
  return own?.move ?? (moves.length === 0 ? null : moves.reduce(largest).move);
}

interface SizedMove {
  move: InnerMove;
  /** The part of the way to the next stage, or of all that can be reached. */
  size: number;
}

function moveOf(track: Track, before: ResultOnTrack, now: ResultOnTrack): SizedMove | null {
  return reachedMove(track, before, now) ?? criterionMove(before, now);
}

function reachedMove(track: Track, before: ResultOnTrack, now: ResultOnTrack): SizedMove | null {
  const from = reachedOf(track, before.assessment);
  const to = reachedOf(track, now.assessment);
  if (!from || !to || from.reached === to.reached) return null;
  const reached = { from: from.reached, to: to.reached, of: to.of };
  const direction = to.reached > from.reached ? 'up' : 'down';
  const size = Math.abs(to.reached - from.reached) / to.of;
  return { move: { orgUnit: now.orgUnit, direction, criterion: null, reached }, size };
}

function criterionMove(before: ResultOnTrack, now: ResultOnTrack): SizedMove | null {
  const next = now.assessment.next;
  // On another stage other criteria are compared with other thresholds; the journal names that movement.
  if (!next || next.level !== before.assessment.next?.level || next.gap) return null;
  const kpis = [...before.assessment.next.unmet, ...next.unmet].map(({ kpi }) => kpi);
  const moves = [...new Set(kpis)].flatMap((kpi) => {
    const from = before.assessment.next?.unmet.find((unmet) => unmet.kpi === kpi) ?? null;
    const to = next.unmet.find((unmet) => unmet.kpi === kpi) ?? null;
    const change = progressOf(to) - progressOf(from);
    if (change === 0 || isUnknown(from) || isUnknown(to)) return [];
    return [{ criterion: { next, from, to }, change }];
  });
  if (moves.length === 0) return null;
  const { criterion, change } = moves.reduce((one, other) =>
    Math.abs(other.change) > Math.abs(one.change) ? other : one,
  );
  const direction = change > 0 ? 'up' : 'down';
  return { move: { orgUnit: now.orgUnit, direction, criterion, reached: null }, size: Math.abs(change) };
}

/** A criterion that is met is all the way there. */
function progressOf(unmet: UnmetCriterion | null): number {
  return unmet === null ? 1 : (unmet.progress ?? 0);
}

/** Figures that come or stop coming are no movement. */
function isUnknown(unmet: UnmetCriterion | null): boolean {
  return unmet !== null && unmet.value === null;
}
