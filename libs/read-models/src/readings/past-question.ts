import type { LoggedEvent } from '#event-log/domain';
import type { Day } from '#kernel';
import type { Reading } from '#maturity/domain';
import type { BatchDeltas } from '../domain/deltas/index.js';
import type { PointWithoutDay } from '../domain/readings/index.js';

export interface PastQuestion {
  orgUnits: readonly string[];
  readings: readonly Reading[];
  days: readonly Day[];
  view: PointWithoutDay;
  /** The days for which coverage is asked: which of the org units below have reported. */
  coverage: readonly Day[];
  /** The days on which values tell which part of them is silent. Default: all. */
  silence?: readonly Day[];
  /** What is not recorded, but counts for this answer. */
  hypothetical?: HypotheticalEffect;
}

/** What events that are not recorded would change. */
export interface HypotheticalEffect {
  /** Added to the stored deltas. */
  deltas: BatchDeltas;
  /** All events that the tree is folded from with them; `null`: the tree stays as it is. */
  treeEvents: readonly LoggedEvent[] | null;
}
