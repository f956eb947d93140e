import type { Tx } from '#database';
import { BatchDigest } from '../batch-digest.js';
import type { LogHead } from '../log-head.js';
import { RunsOfGroup } from '../runs/runs-of-group.js';
import { MAX_WAITING_EVENTS } from '../runs/waiting-events.js';
import { findChains } from './amended-units.js';
import { amendedIdentity, disestablished } from './amendment.js';
import type { AppendOutcome, AppendRequest, RequestPolicy } from './append-request.js';
import { decideRequest, type Decision } from './decide-request.js';
import {
  findRecorded,
  identityKey,
  loadTexts,
  type EventIdentity,
  type RecordedEvent,
} from './recorded-events.js';
import { insertBatch, type PlacedEvent } from './insert-batch.js';
import { PendingLog } from './pending-request.js';
import { findReferredTo } from './unit-references.js';

/**
 * Appends requests under the lock of the head row: reads the events of the log that they repeat or amend,
 * decides request by request, and stores the accepted events as one batch. Returns the outcomes of the first
 * requests. A request that changes the tree of org units is the last of its group, because the requests after
 * it must be checked against the new tree. A request of a run also tries the events of the run that waited
 * for what it brings.
 */
export async function appendGroup(
  tx: Tx,
  head: LogHead,
  requests: readonly AppendRequest[],
  now: () => number,
): Promise<AppendOutcome[]> {
  const runs = await RunsOfGroup.lock(tx, requests);
  const group = runs.together(requests);
  const released = await runs.release(tx, group.at(-1));
  const offered = [...group, { events: released.map(({ event }) => event) }];
  const recorded = await findRecorded(tx, identitiesIn(offered));
  await loadTexts(
    tx,
    recorded,
    offered.flatMap(({ events }) => events),
  );
  const chains = await findChains(tx, originalsAmendedBy(offered, recorded));
  const pending = new PendingLog(head.position, recorded, chains);
  const referredTo = await findReferredTo(tx, disestablishedBy(offered, pending));
  const clock = now();
  const outcomes: AppendOutcome[] = [];
  const stored: { policy: RequestPolicy; events: readonly PlacedEvent[] }[] = [];
  for (const request of group) {
    const policy = await request.policy.open(tx, head);
    const room = MAX_WAITING_EVENTS - runs.waitingIn(request);
    const tried = request === group.at(-1) ? released : [];
    const before = pending.placed.length;
    const decision = decideRequest(request, pending, {
      policy,
      now: clock,
      referredTo,
      room,
      released: tried,
    });
    runs.add(request, decision);
    stored.push({ policy, events: pending.placed.slice(before) });
    outcomes.push(outcomeOf(decision, runs.waitingIn(request), tried.length > 0 && runs.hasMore));
    if (pending.treePosition !== null || decision.waiting.length > 0) break;
  }
  if (pending.treePosition !== null) await tx.query(COMMIT_WITH_FLUSH);
  if (pending.placed.length > 0) await insertBatch(tx, pending.placed, nextHead(head, pending, clock));
  await runs.store(tx, pending.placed);
  for (const { policy, events } of stored) if (events.length > 0) await policy.stored?.(tx, events);
  return outcomes;
}

/**
 * Processes keep the tree of a position in memory. So no other process may see a tree that a crash of the
 * server could take back.
 */
const COMMIT_WITH_FLUSH = 'set local synchronous_commit to default';

function outcomeOf(decision: Decision, waiting: number, more: boolean): AppendOutcome {
  const { stored, accepted, duplicates, position, rejections } = decision;
  return { stored, accepted, duplicates, position, rejections, waiting, more };
}

/** Events that are looked up together. */
type Offered = Pick<AppendRequest, 'events'>;

function identitiesIn(requests: readonly Offered[]): EventIdentity[] {
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
  requests: readonly Offered[],
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

function disestablishedBy(requests: readonly Offered[], pending: PendingLog): string[] {
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
