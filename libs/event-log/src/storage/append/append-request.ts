import type { Queryable } from '#database';
import type { ValidEvent } from '../../domain/index.js';
import type { LogHead } from '../log-head.js';

/** What one caller wants to have appended. */
export interface AppendRequest {
  events: readonly ValidEvent[];
  /** `atomic`: all or nothing. `lenient`: whatever can be stored. */
  mode: 'atomic' | 'lenient';
  policy: AppendPolicy;
}

/** The result; the indexes are those of `AppendRequest.events`. */
export interface AppendOutcome {
  /** False: nothing of the request was stored (atomic, and something was refused). */
  stored: boolean;
  accepted: number;
  duplicates: number;
  /** The highest position among what was accepted and repeated; null when there is none. */
  position: number | null;
  rejections: readonly EventRejection[];
}

/** Why an event may not be stored. */
export interface Rejection {
  /** JSON Pointer into the event. */
  pointer: string;
  /** Stable and machine-readable, for example `target-unknown`. */
  code: string;
  /** What to change, in English. */
  detail: string;
}

export interface EventRejection extends Rejection {
  index: number;
  /**
   * `id-conflict`: where the event lies that has this source and id already; null when it is in the same
   * request.
   */
  position?: number | null;
}

/**
 * May a caller append an event? Asked under the log's lock, so that the answer cannot grow old before the
 * commit. Events that the log holds already are never asked about.
 */
export interface AppendPolicy {
  /**
   * Called for each attempt to append the request; loads what the checks need. `head` is the end of the log.
   */
  open(tx: Queryable, head: LogHead): Promise<RequestPolicy>;
}

/** The policy for one request: it may remember what the request's earlier events established. */
export interface RequestPolicy {
  /**
   * Called in the order of the events. Null: the event passes, and is stored unless the request fails as a
   * whole. `target` is what a correction or retraction aims at, `position` the one that the event gets if it
   * is stored.
   */
  check(event: ValidEvent, target: AmendTarget | null, position: number): Rejection | null;
}

/** What the log knows of an event that another one may amend. */
export interface AmendableEvent {
  position: number;
  source: string;
  id: string;
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** The original's position when the target is itself a correction or a retraction. */
  chain: number | null;
}

/** What a correction or retraction aims at. */
export interface AmendTarget extends AmendableEvent {
  /**
   * The org units whose figures the amendment changes: that of the version that is effective without it, and
   * that of the one that is effective with it. Neither needs to be the unit of the target.
   */
  amendedUnits: readonly string[];
}
