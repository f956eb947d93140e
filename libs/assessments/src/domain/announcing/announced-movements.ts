import type { Day } from '#kernel';
import type { StageRef } from '#maturity/domain';
import type { AnnouncementData, NumberChange } from '../journal-entry.js';
import type { Movement, MovementKind } from './movement.js';

/** A movement that was announced. */
export interface AnnouncedMovement {
  kind: MovementKind;
  /** The id of what it is about; absent for the stage and the score of a track. */
  item?: string;
  /** The day as of which it was announced. */
  day: Day;
  /** The log position up to which facts were counted when it was announced. */
  logPosition: number;
  /** The announced stage before and after. */
  from: StageRef | null;
  to: StageRef | null;
  /** A KPI or score before and after. */
  change?: NumberChange;
  verdict?: NonNullable<AnnouncementData['verdict']>;
}

/** The last announced movements of a track, by what they are about (`slotOf`), the oldest first. */
export type AnnouncedMovements = Readonly<Record<string, readonly AnnouncedMovement[]>>;

/** How many movements about the same are remembered. Older ones are not withdrawn any more. */
export const MAX_REMEMBERED_MOVEMENTS = 8;

/** Returns what a movement is about, as a key. */
export function slotOf({ kind, item = '' }: Pick<AnnouncedMovement, 'kind' | 'item'>): string {
  return `${subjectOf[kind]} ${item}`;
}

export const subjectOf: Readonly<Record<MovementKind, MovementSubject>> = {
  'stage-advanced': 'stage',
  'stage-regressed': 'stage',
  'band-changed': 'stage',
  'gate-opened': 'gate',
  'gate-closed': 'gate',
  'threshold-approaching': 'approaching',
  'kpi-moved': 'kpi',
  'score-moved': 'score',
  'item-attested': 'item',
  'item-revoked': 'item',
  'target-verdict': 'target',
};

export type MovementSubject = 'stage' | 'gate' | 'approaching' | 'kpi' | 'score' | 'item' | 'target';

export function announcedMovement(
  movement: Movement & Pick<AnnouncedMovement, 'day' | 'logPosition' | 'from' | 'to'>,
): AnnouncedMovement {
  const { kind, item, day, logPosition, from, to, verdict } = movement;
  const change = movement.value ?? movement.score;
  return {
    kind,
    ...(item ? { item: item.id } : {}),
    ...{ day, logPosition, from, to },
    ...(change ? { change: { from: change.from, to: change.to } } : {}),
    ...(verdict ? { verdict } : {}),
  };
}

export function allMovements(movements: AnnouncedMovements): readonly AnnouncedMovement[] {
  return Object.values(movements).flat();
}

/** Returns the movements with newer ones, the last few about each subject. */
export function remembering(
  movements: AnnouncedMovements,
  newer: readonly AnnouncedMovement[],
): AnnouncedMovements {
  const after = new Map(Object.entries(movements));
  for (const movement of newer) {
    const slot = slotOf(movement);
    after.set(slot, [...(after.get(slot) ?? []), movement].slice(-MAX_REMEMBERED_MOVEMENTS));
  }
  return Object.fromEntries(after);
}

/** Returns 1 for a movement upward, -1 for one downward. */
export function directionOf({ kind, from, to, change }: AnnouncedMovement): 1 | -1 {
  switch (kind) {
    case 'stage-regressed':
    case 'gate-closed':
    case 'item-revoked':
      return -1;
    case 'band-changed':
      return (to?.level ?? 0) > (from?.level ?? 0) ? 1 : -1;
    case 'kpi-moved':
    case 'score-moved':
      return (change?.to ?? 0) >= (change?.from ?? 0) ? 1 : -1;
    default:
      return 1;
  }
}
