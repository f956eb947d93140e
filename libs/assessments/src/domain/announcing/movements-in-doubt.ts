import { announce, type AnnouncedState, type PeerStatistics, type Readings } from '#maturity/domain';
import { changesThePast, isRestating } from '../causes.js';
import { announceResult } from './announce-result.js';
import { subjectOf, type AnnouncedMovement } from './announced-movements.js';
import type { AnnouncedResult } from './announced-result.js';
import type { TrackResult } from './track-result.js';

/** What a result was computed from. */
export interface ComputedFrom {
  readings: Readings;
  peers: PeerStatistics;
}

/**
 * Returns the announced movements whose state is kept only by hysteresis, when facts of the past changed:
 * announced anew from before the movement, the state would be another one. Such a movement may rest on facts
 * that do not hold, although the result does not take it back. Without changed facts of the past no movement
 * is in doubt: hysteresis keeps states for just this case.
 */
export function movementsInDoubt(
  result: TrackResult,
  previous: AnnouncedResult | null,
  from: ComputedFrom,
): readonly AnnouncedMovement[] {
  if (!previous || !changesThePast(result.causes) || isRestating(result.causes)) return [];
  const movements = Object.values(previous.progress.movements).filter(hasHysteresis);
  if (movements.length === 0) return [];
  const now = announceResult(result, previous)?.announced;
  const anew = announceResult(withoutMovements(result, previous, movements, from), previous)?.announced;
  return now && anew
    ? movements.filter((movement) => stateOf(movement, now) !== stateOf(movement, anew))
    : [];
}

/** Returns the result announced as if these movements had never been announced. */
export function withoutMovements(
  result: TrackResult,
  previous: AnnouncedResult,
  undone: readonly AnnouncedMovement[],
  { readings, peers }: ComputedFrom,
): TrackResult {
  const { framework, track } = result;
  const state = announce(framework, track, stateBefore(previous.state, undone), readings, peers);
  return { ...result, state, undone };
}

function hasHysteresis({ kind }: AnnouncedMovement): boolean {
  return ['stage', 'gate', 'item'].includes(subjectOf[kind]);
}

/** Gates are open or closed, so a gate that moved was the other before. */
function stateBefore(
  { stage, open }: AnnouncedState,
  undone: readonly AnnouncedMovement[],
): Pick<AnnouncedState, 'stage' | 'open'> {
  const moved = undone.find(({ kind }) => subjectOf[kind] === 'stage');
  const opened = undone.filter(({ kind }) => kind === 'gate-opened').map(({ item }) => item);
  const closed = undone.flatMap(({ kind, item }) => (kind === 'gate-closed' && item ? [item] : []));
  return {
    stage: moved ? moved.from : stage,
    ...(open && { open: [...open.filter((id) => !opened.includes(id)), ...closed] }),
  };
}

/** Returns the state of what a movement is about, to compare with another. */
function stateOf(
  { kind, item = '' }: AnnouncedMovement,
  { state: { stage, open }, progress }: AnnouncedResult,
): unknown {
  switch (subjectOf[kind]) {
    case 'gate':
      return open?.includes(item);
    case 'item':
      return progress.items.includes(item);
    default:
      return stage?.id;
  }
}
