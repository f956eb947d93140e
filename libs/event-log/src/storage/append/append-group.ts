import type { Tx } from '#database';
import { BatchDigest } from '../batch-digest.js';
import type { LogHead } from '../log-head.js';
import { countInRuns } from '../runs/run-counts.js';
import { findChains } from './amended-units.js';
import { amendedIdentity, disestablished } from './amendment.js';
import type { AppendOutcome, AppendRequest } from './append-request.js';
import { decideRequest } from './decide-request.js';
import { findRecorded, identityKey, type EventIdentity, type RecordedEvent } from './recorded-events.js';
import { insertBatch } from './insert-batch.js';
import { PendingLog } from './pending-request.js';
import { findReferredTo } from './unit-references.js';

/**
 * Appends requests under the lock of the head row: reads the events of the log that they repeat or amend,
 * decides request by request, and stores the accepted events as one batch. Returns the outcomes of the first
 * requests. A request that changes the tree of org units is the last of its group, because the requests after
 * it must be checked against the new tree.
 */
export async function appendGroup(
  tx: Tx,
  head: LogHead,
  requests: readonly AppendRequest[],
  now: () => number,
): Promise<AppendOutcome[]> {
  const recorded = await findRecorded(tx, identitiesIn(requests));
  const chains = await findChains(tx, originalsAmendedBy(requests, recorded));
  const pending = new PendingLog(head.position, recorded, chains);
  const referredTo = await findReferredTo(tx, disestablishedBy(requests, pending));
  const clock = now();
  const outcomes: AppendOutcome[] = [];
  for (const request of requests) {
    const policy = await request.policy.open(tx, head);
    outcomes.push(decideRequest(request, pending, { policy, now: clock, referredTo }));
    if (pending.treePosition !== null) break;
  }
  if (pending.placed.length > 0) await insertBatch(tx, pending.placed, nextHead(head, pending, clock));
  await countInRuns(tx, pending.placed);
  return outcomes;
}

function identitiesIn(requests: readonly AppendRequest[]): EventIdentity[] {
  const identities: EventIdentity[] = [];
  for (const { events } of requests) {
    for (const event of events) {
      identities.push(event);
      const amended = amendedIdentity(event);
      if (amended) identities.push(amended);
    }
  }
  return identities;
}

/** Returns the positions of the originals whose chains the requests extend. */
export function originalsAmendedBy(
  requests: readonly Pick<AppendRequest, 'events'>[],
  recorded: ReadonlyMap<string, RecordedEvent>,
): number[] {
  const originals = new Set<number>();
  for (const { events } of requests) {
    for (const event of events) {
      const amended = amendedIdentity(event);
      const target = amended && recorded.get(identityKey(amended));
      if (target) originals.add(target.chain ?? target.position);
    }
  }
  return [...originals];
}

function disestablishedBy(requests: readonly AppendRequest[], pending: PendingLog): string[] {
  const units = requests.flatMap(({ events }) =>
    events.map((event) => {
      const amended = amendedIdentity(event);
      const target = amended && pending.find(amended);
      return target ? disestablished(event, target) : null;
    }),
  );
  return units.filter((unit) => unit !== null);
}

function nextHead(head: LogHead, pending: PendingLog, clock: number): LogHead {
  const recordedAt = Math.max(clock, head.recordedAt);
  const digest = new BatchDigest(head.chainHash, head.position + 1, recordedAt);
  for (const { event } of pending.placed) digest.add(event.hash);
  return {
    position: head.position + pending.placed.length,
    recordedAt,
    treePosition: pending.treePosition ?? head.treePosition,
    chainHash: digest.finish(),
  };
}
