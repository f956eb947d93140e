import type { Tx } from '#database';
import type { LoggedEvent } from '#event-log/domain';

/** A run of the log: every event with `after` < position ≤ `to`, in order. */
export interface LogBatch {
  after: number;
  to: number;
  events: readonly LoggedEvent[];
  /** True: these events are not in the log, and what the log holds after position `after` is ignored. */
  hypothetical?: boolean;
}

/**
 * Folds the log into read models. What it has written after a batch depends only on the log up to the batch's
 * end, not on how the log was cut into batches. A new `version` needs a rebuild.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  handle(tx: Tx, batch: LogBatch): Promise<void>;
}
