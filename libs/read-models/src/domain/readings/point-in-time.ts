import type { Day } from '#kernel';
import type { FrameworkDefinition } from '#maturity/domain';

/**
 * By which tree of org units facts are added up. `as-is`: today's. `as-was`: the one of the day asked about,
 * and for what happened in a window the one of each of its days. `restated`: today's, where an org unit that
 * others were merged into has as its own figure the mean of theirs; for frameworks whose rule is the sum this
 * is `as-is`.
 */
export type TreeView = 'as-is' | 'as-was' | 'restated';

/** A point in time without its day, for questions about several days. */
export interface PointWithoutDay {
  /** With what the log held at that moment, epoch milliseconds; `null`: with all that it holds. */
  knownAt: number | null;
  tree: TreeView;
}

/** As of a day (the facts' own dates), as known at a moment (what the log held then), and by which tree. */
export interface PointInTime extends PointWithoutDay {
  asOf: Day;
}

/** As everything is known now, by today's tree. */
export const KNOWN_NOW: PointWithoutDay = { knownAt: null, tree: 'as-is' };

/** The point that this framework's restatement rule makes of the one asked for. */
export function pointFor<V extends PointWithoutDay>(
  { restatement }: Pick<FrameworkDefinition, 'restatement'>,
  point: V,
): V {
  return point.tree === 'restated' && restatement === 'sum' ? { ...point, tree: 'as-is' } : point;
}
