import type { Day } from '#kernel';
import type { StageRef } from '#maturity/domain';
import type { AnnouncedVerdict } from '../journal-entry.js';
import type { Movement, MovementKind } from './movement.js';

/** A movement that was announced, and that no later one has taken back. */
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
  change?: { from: number | null; to: number | null };
  verdict?: AnnouncedVerdict;
}

export type AnnouncedMovements = Readonly<Record<string, AnnouncedMovement>>;

/** Returns what a movement is about, as a key: of each there is one announced movement at most. */
export function slotOf({ kind, item = '' }: Pick<AnnouncedMovement, 'kind' | 'item'>): string {
  return `${subjectOf[kind]} ${item}`;
}

export const subjectOf: Readonly<Record<MovementKind, string>> = {
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
    ...(verdict ? { verdict: verdict.to } : {}),
  };
}

/** Returns whether the new movement leads back from where the announced one led. */
export function takesBack(now: AnnouncedMovement, before: AnnouncedMovement): boolean {
  const [one, other] = [directionOf(now), directionOf(before)];
  return now.verdict !== undefined || one * other < 0;
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
