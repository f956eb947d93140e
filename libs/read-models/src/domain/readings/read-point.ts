import type { Day } from '#kernel';
import type { FrameworkDefinition } from '#maturity/domain';

/**
 * By which tree of bodies facts are added up. `as-is`: today's. `as-was`: the one of the day asked about, and for what happened in a
 * window the one of each of its days. `restated`: today's, where a body that others were merged into has as its own
 * figure the mean of theirs; for frameworks whose rule is the sum this is `as-is`.
 */
export type TreeView = 'as-is' | 'as-was' | 'restated';

/** From where the past is looked at. */
export interface Viewpoint {
  /** With what the log held at that moment, epoch milliseconds; `null`: with all that it holds. */
  knownAt: number | null;
  tree: TreeView;
}

/** What was, as of a day, as it was known at a moment. */
export interface ReadPoint extends Viewpoint {
  asOf: Day;
}

/** As everything is known now, by today's tree. */
export const TODAYS_VIEW: Viewpoint = { knownAt: null, tree: 'as-is' };

/** The viewpoint that this framework's rule makes of the one asked for. */
export function viewpointFor<V extends Viewpoint>(
  { restatement }: Pick<FrameworkDefinition, 'restatement'>,
  view: V,
): V {
  return view.tree === 'restated' && restatement === 'sum' ? { ...view, tree: 'as-is' } : view;
}
