import type { Queryable } from '#database';
import type { Bilingual } from '#kernel';
import type { ValidEvent } from '../../domain/index.js';
import type { LogHead } from '../log-head.js';

/** The events that one caller asks to append. */
export interface AppendRequest {
  events: readonly ValidEvent[];
  /** `atomic` stores all events or none. `lenient` stores all events that are not rejected. */
  mode: 'atomic' | 'lenient';
  policy: AppendPolicy;
  /** The open run that the events belong to; none by default. */
  run?: RequestRun | null;
  /** The id of who sends them, kept beside the events; none by default. */
  recordedBy?: string | null;
  /**
   * The `traceparent` of the request, kept beside the events; none by default. An event that names another
   * trace keeps its own.
   */
  traceparent?: string | null;
}

/** What a request of a run adds to the events. */
export interface RequestRun {
  id: number;
  /** The number of each event in what the sender sends as one piece, from 1. */
  lines: readonly number[];
}

/** The result of a request. Indexes refer to `AppendRequest.events`. */
export interface AppendOutcome {
  /** False when nothing was stored, because the request is atomic and an event was rejected. */
  stored: boolean;
  accepted: number;
  duplicates: number;
  /** The highest position of the accepted and repeated events; null when there are none. */
  position: number | null;
  rejections: readonly EventRejection[];
  /** How many events of the run wait now for a later line; 0 without a run. */
  waiting: number;
  /** True when more waiting events of the run can be tried: append an empty request of the run. */
  more: boolean;
}

/** Why an event is not appended. */
export interface Rejection {
  /** JSON Pointer into the event. */
  pointer: string;
  /** Stable and machine-readable, for example `target-unknown`. */
  code: string;
  /** How to correct it. */
  detail: Bilingual;
}

/** Why the policy does not admit an event. */
export interface PolicyRejection extends Rejection {
  /**
   * Present when a later event can supply what is missing (`append-order.ts`). In a run the event then waits.
   */
  awaits?: string;
}

export interface EventRejection extends Rejection {
  index: number;
  /**
   * For `id-conflict`: the position of the event that has the same source and id; null when that event is in
   * the same request, or the caller may not see it.
   */
  position?: number | null;
}

/**
 * Decides whether a caller may append an event. It is asked under the lock of the log, so that its answer
 * still holds at the commit. It is never asked about events that are in the log already.
 */
export interface AppendPolicy {
  /**
   * Loads what the checks of one request need. Called for each attempt to append the request. `head` is the
   * end of the log.
   */
  open(tx: Queryable, head: LogHead): Promise<RequestPolicy>;
}

/** The policy for one request. It may remember what earlier events of the request established. */
export interface RequestPolicy {
  /**
   * Returns why the event is rejected; null to accept it. An accepted event is stored unless the whole
   * request fails. Called in the order of the positions; again for an event that
   * awaited another one. `target` is the event that a correction or retraction
   * amends. `position` is the position that the event gets if it is stored.
   */
  check(event: ValidEvent, target: AmendTarget | null, position: number): PolicyRejection | null;
  /**
   * Returns whether the caller may learn of this recorded event. Without it the caller learns nothing of the
   * event that has the same source and id as its own.
   */
  maySee?(recorded: AmendableEvent): boolean;
  /** Called in the transaction of the append, after the events of the request were stored. */
  stored?(tx: Queryable, events: readonly StoredEvent[]): Promise<void>;
}

/** An event that was just stored. */
export interface StoredEvent {
  position: number;
  event: ValidEvent;
  /** In a correction or retraction: the position of the event that it amends. */
  amends: number | null;
  /** The run that it came in; null without one. */
  run: number | null;
}

/** The fields of an event that matter when another event amends it. */
export interface AmendableEvent {
  position: number;
  source: string;
  id: string;
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** The position of the original, when this event is itself a correction or a retraction. */
  chain: number | null;
}

/** The event that a correction or retraction amends. */
export interface AmendTarget extends AmendableEvent {
  /**
   * The org units whose figures the amendment changes: that of the version that is effective without it, and
   * that of the version that is effective with it. The org unit of the target may be neither of them.
   */
  amendedUnits: readonly string[];
}
