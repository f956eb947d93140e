import type { ValidEvent } from '../../domain/index.js';
import { amendedIdentity, amendmentProblem } from './amendment.js';
import type {
  AmendTarget,
  AppendOutcome,
  Rejection,
  AppendRequest,
  RequestPolicy,
  EventRejection,
} from './append-request.js';
import type { PendingRequest, PendingLog } from './pending-request.js';
import { refersTo } from './unit-references.js';

/** How far the time of an event may be ahead of our clock, because clocks differ. */
const MAX_AHEAD_MS = 5 * 60_000;

interface Circumstances {
  policy: RequestPolicy;
  /** Epoch milliseconds. */
  now: number;
  /** The org units that the group would disestablish although the log refers to them. */
  referredTo: ReadonlySet<string>;
}

/**
 * Decides one request and, unless it fails, adds its new events to the pending log. A repeat is recognised
 * before org units, dates and targets are checked, because these may have changed since the first time.
 */
export function decideRequest(
  request: AppendRequest,
  pending: PendingLog,
  circumstances: Circumstances,
): AppendOutcome {
  const pendingRequest = pending.pendingRequest(request.run?.id);
  const rejections: EventRejection[] = [];
  let [duplicates, highest] = [0, 0];
  request.events.forEach((event, index) => {
    const recorded = pendingRequest.find(event);
    if (recorded === undefined) {
      const placed = placeOrReject(event, pending, pendingRequest, circumstances);
      if (typeof placed === 'number') highest = Math.max(highest, placed);
      else rejections.push({ index, ...placed });
    } else if (recorded.hash.equals(event.hash)) {
      duplicates += 1;
      highest = Math.max(highest, recorded.position);
    } else {
      rejections.push({ index, ...idConflict(pendingRequest.isOwn(event) ? null : recorded.position) });
    }
  });
  if (rejections.length > 0 && request.mode === 'atomic') {
    return { stored: false, accepted: 0, duplicates: 0, position: null, rejections };
  }
  pending.keep(pendingRequest);
  return {
    stored: true,
    accepted: pendingRequest.placed.length,
    duplicates,
    position: highest || null,
    rejections,
  };
}

function placeOrReject(
  event: ValidEvent,
  pending: PendingLog,
  pendingRequest: PendingRequest,
  { policy, now, referredTo }: Circumstances,
): number | Rejection {
  if (event.time > now + MAX_AHEAD_MS) return inTheFuture();
  let target: AmendTarget | null = null;
  const amended = amendedIdentity(event);
  if (amended) {
    const found = pendingRequest.find(amended);
    const isReferredTo = (unit: string): boolean =>
      referredTo.has(unit) ||
      [...pending.placed, ...pendingRequest.placed].some((placed) => refersTo(placed.event, unit));
    const problem = amendmentProblem(event, found, isReferredTo);
    if (problem) return problem;
    target = found ? { ...found, amendedUnits: pendingRequest.amendedUnits(event, found) } : null;
  }
  return policy.check(event, target, pendingRequest.nextPosition) ?? pendingRequest.place(event, target);
}

function inTheFuture(): Rejection {
  return { pointer: '/time', code: 'in-the-future', detail: 'The time lies more than five minutes ahead.' };
}

function idConflict(position: number | null): Omit<EventRejection, 'index'> {
  const where = position === null ? 'An earlier event of this request' : `The event at position ${position}`;
  const detail = `${where} has the same source and id but says something else. Send a correction under a new id.`;
  return { pointer: '/id', code: 'id-conflict', detail, position };
}
