import type { JournalMovement } from '#assessments/domain';
import { groupedBy, type Day } from '#kernel';
import type { StageRef } from '#maturity/domain';

/** How an org unit moved on a track over several entries, from the first state to the last. */
export interface NetMovement {
  orgUnit: string;
  direction: 'up' | 'down';
  /** The announced stage before the first entry and after the last. */
  from: StageRef | null;
  to: StageRef | null;
  /** The day of the last entry, and its journal position. */
  day: Day;
  position: number;
}

/**
 * Returns the net movement of each org unit: falls first, then the largest steps, then the newest. One
 * that is where it was has not moved. A first result is no movement.
 *
 * @param movements entries of one track in ascending order
 */
export function netMovements(movements: readonly JournalMovement[]): NetMovement[] {
  return [...groupedBy(movements, ({ orgUnit }) => orgUnit).values()].flatMap(netMovement).sort(inOrder);
}

function netMovement(entries: readonly JournalMovement[]): NetMovement[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  // What follows a first result is compared with it, not with nothing.
  const from = first.kind === 'baseline' ? first.to : first.from;
  const { orgUnit, to, day, position } = last;
  const step = Math.sign(levelOf(to) - levelOf(from)) || Math.sign(stepOfScores(entries));
  if (step === 0) return [];
  return [{ orgUnit, direction: step > 0 ? 'up' : 'down', from, to, day, position }];
}

/** Returns a positive number when scores rose, items were met or targets reached on the whole. */
function stepOfScores(entries: readonly JournalMovement[]): number {
  const scores = entries.flatMap(({ score }) => score ?? []);
  const [first, last] = [scores[0]?.from, scores.at(-1)?.to];
  if (first != null && last != null) return last - first;
  return entries.reduce((sum, { kind, verdict }) => sum + stepOf(kind, verdict), 0);
}

function stepOf(kind: JournalMovement['kind'], verdict: JournalMovement['verdict']): number {
  if (kind === 'item-attested') return 1;
  if (kind === 'item-revoked') return -1;
  if (verdict?.to === 'reached' || verdict?.to === 'reached-late') return 1;
  return verdict?.to === 'missed' ? -1 : 0;
}

function inOrder(one: NetMovement, other: NetMovement): number {
  const size = ({ from, to }: NetMovement): number => Math.abs(levelOf(to) - levelOf(from));
  return (
    (one.direction === other.direction ? 0 : one.direction === 'down' ? -1 : 1) ||
    size(other) - size(one) ||
    other.position - one.position
  );
}

function levelOf(stage: StageRef | null): number {
  return stage?.level ?? 0;
}
