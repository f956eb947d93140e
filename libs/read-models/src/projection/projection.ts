import type { Tx } from '#database';
import type { LoggedEvent } from '#event-log/domain';

/** An interval of the log: every event with `after` < position ≤ `to`, in order. */
export interface LogBatch {
  after: number;
  to: number;
  events: readonly LoggedEvent[];
  /** True: the log holds none of these events; what it holds behind `after` counts for nothing. */
  hypothetical?: boolean;
}

/**
 * Folds the log into read models. What it has written after a batch depends on the log up to that batch's end
 * alone, not on where batches begin and end. A new `version` needs a rebuild.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  handle(tx: Tx, batch: LogBatch): Promise<void>;
}
