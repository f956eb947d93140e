import type { Day } from '#kernel';
import type { FrameworkDefinition } from '#maturity/domain';

/**
 * The tree of org units that facts are added up by.
 * - `as-is`: today's tree.
 * - `as-was`: the tree of the day asked about. A flow uses, for each day of its window, the tree of that day.
 * - `restated`: today's tree, and an org unit that others were merged into takes the mean of their own
 *   figures and its own. For frameworks whose restatement rule is the sum this is the same as `as-is`.
 */
export type TreeView = 'as-is' | 'as-was' | 'restated';

/**
 * What was known: what the log held at a moment, in epoch milliseconds, or up to a position. Events may share
 * a moment, so only a position names the same events for ever.
 */
export type KnownAt = number | { position: number };

/** A point in time without its day, for questions about several days. */
export interface PointWithoutDay {
  /** Only what was known then; `null`: everything that the log holds. */
  knownAt: KnownAt | null;
  tree: TreeView;
}

/**
 * As of a day (by the facts' own dates), as known at a moment (by what the log held then), and by which tree.
 */
export interface PointInTime extends PointWithoutDay {
  asOf: Day;
}

/** Everything that is known now, by today's tree. */
export const KNOWN_NOW: PointWithoutDay = { knownAt: null, tree: 'as-is' };

/**
 * Returns the point in time that results from applying the framework's restatement rule to the one asked for.
 */
export function pointFor<V extends PointWithoutDay>(
  { restatement }: Pick<FrameworkDefinition, 'restatement'>,
  point: V,
): V {
  return point.tree === 'restated' && restatement === 'sum' ? { ...point, tree: 'as-is' } : point;
}
