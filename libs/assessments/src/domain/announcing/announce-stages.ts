import type { AnnouncedState, StageRef, Track } from '#maturity/domain';
import type { GateChanges } from '../journal-entry.js';
import type { Movement } from './movement.js';

export interface StageMovements {
  movements: readonly Movement[];
  /** The ids of stages and gates that were lost, and are ahead again. */
  lost: ReadonlySet<string>;
}

/**
 * Returns how the announced stage moved. A ladder and an index have one movement at most. Gates have one
 * each: when one opens and another closes, their number stays the same, and both are named.
 */
export function stageMovements(track: Track, from: AnnouncedState, to: AnnouncedState): StageMovements {
  return track.kind === 'independent' ? gateMovements(from, to) : rungMovements(track, from.stage, to);
}

/** Returns the gates that opened or closed. */
export function gateChanges(from: AnnouncedState, to: AnnouncedState): GateChanges {
  const [before, now] = [from.open ?? [], to.open ?? []];
  return {
    opened: now.filter((gate) => !before.includes(gate)),
    shut: before.filter((gate) => !now.includes(gate)),
  };
}

function gateMovements(from: AnnouncedState, to: AnnouncedState): StageMovements {
  const { opened, shut } = gateChanges(from, to);
  return {
    movements: [
      ...shut.map((id): Movement => ({ kind: 'gate-closed', item: { id } })),
      ...opened.map((id): Movement => ({ kind: 'gate-opened', item: { id } })),
    ],
    lost: new Set(shut),
  };
}

function rungMovements(track: Track, from: StageRef | null, to: AnnouncedState): StageMovements {
  const now = to.stage;
  if (from?.level === now?.level && from?.id === now?.id) return { movements: [], lost: new Set() };
  const rises = (now?.level ?? 0) > (from?.level ?? 0);
  const kind = track.kind === 'index' ? 'band-changed' : rises ? 'stage-advanced' : 'stage-regressed';
  return { movements: [{ kind }], lost: new Set(rises || !to.next ? [] : [to.next.id]) };
}
