import type { AnnouncedState, TrackAssessment } from '#maturity/domain';
import type { Movement } from './movement.js';
import {
  slotOf,
  announcedMovement,
  takesBack,
  type AnnouncedMovement,
  type AnnouncedMovements,
} from './announced-movements.js';
import { trackEntry, type AssessmentEntry, type EntryContext } from './track-entry.js';

/** An announced movement that a new result takes back. */
export interface TakenBack {
  movement: AnnouncedMovement;
  /** The entry that tells of it. */
  entry: AssessmentEntry;
  /** False when another entry tells enough, so that this one is written only if the movement is withdrawn. */
  isWritten: boolean;
}

interface WrittenMovement {
  movement: Movement;
  entry: AssessmentEntry;
  /** True when the entry only says that a stage is no longer approached. Its KPI has not moved enough. */
  fellBack: boolean;
}

/**
 * Returns the announced movements after a result, and those that it takes back. A movement takes back the one
 * about the same gate, item, target or number when it leads the other way. An approach is taken back when the
 * stage is no longer approached and was not reached.
 */
export function movementsAfter(
  before: AnnouncedMovements,
  written: readonly WrittenMovement[],
  context: EntryContext & { now: TrackAssessment },
): { movements: AnnouncedMovements; takenBack: readonly TakenBack[] } {
  const { result, from, approaching } = context;
  const movements = new Map(Object.entries(before));
  const takenBack: TakenBack[] = [];
  for (const { movement, entry, fellBack } of written) {
    if (fellBack) continue;
    const now = announcedMovement({
      ...movement,
      day: result.day,
      logPosition: result.logPosition,
      from: from?.stage ?? null,
      to: result.state.stage,
    });
    const slot = slotOf(now);
    const known = movements.get(slot);
    if (known && takesBack(now, known)) takenBack.push({ movement: known, entry, isWritten: true });
    movements.set(slot, now);
  }
  for (const [slot, movement] of movements) {
    const { kind, item = '' } = movement;
    if (kind !== 'threshold-approaching' || approaching.includes(item)) continue;
    movements.delete(slot);
    if (isReached(item, result.state, context)) continue;
    const fellBack = written.find((each) => each.fellBack);
    takenBack.push({
      movement,
      entry: fellBack?.entry ?? trackEntry(context, 'withdrawn', { item: { id: item } }),
      isWritten: fellBack !== undefined,
    });
  }
  return { movements: Object.fromEntries(movements), takenBack };
}

function isReached(
  id: string,
  { open, stage }: AnnouncedState,
  { result: { track } }: EntryContext,
): boolean {
  if (open) return open.includes(id);
  const level = track.stages.find((each) => each.id === id)?.level ?? Infinity;
  return (stage?.level ?? 0) >= level;
}
