import type { Queryable } from '#database';
import type { LoggedEvent, ValidEvent } from '../../domain/index.js';
import { findChains } from './amended-units.js';
import { amendedIdentity } from './amendment.js';
import { originalsAmendedBy } from './append-group.js';
import type { RequestPolicy, EventRejection } from './append-request.js';
import { decideRequest } from './decide-request.js';
import { findRecorded, loadTexts } from './recorded-events.js';
import type { PlacedEvent } from './insert-batch.js';
import { PendingLog } from './pending-request.js';

interface HypotheticalLog {
  /** The log up to and including this position is read; later events are ignored. */
  end: number;
  policy: RequestPolicy;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * Returns the events that the log would hold after its end if these events were appended: all of them, or
 * none if one is rejected. They are decided like real events, and repeats are left out. Nothing is stored.
 */
export async function hypotheticalEvents(
  q: Queryable,
  events: readonly ValidEvent[],
  { end, policy, now }: HypotheticalLog,
): Promise<{ events: LoggedEvent[]; rejections: readonly EventRejection[] }> {
  const identities = events.flatMap((event) => [event, amendedIdentity(event) ?? event]);
  const recorded = new Map(
    [...(await findRecorded(q, identities))].filter(([, { position }]) => position <= end),
  );
  await loadTexts(q, recorded, events);
  const chains = await findChains(q, originalsAmendedBy([{ events }], recorded));
  for (const [original, chain] of chains)
    chains.set(original, chain.filter(({ position }) => position <= end)); // prettier-ignore
  const pending = new PendingLog(end, recorded, chains);
  const request = { events, mode: 'atomic' as const, policy: { open: () => Promise.resolve(policy) } };
  const { rejections } = decideRequest(request, pending, { policy, now, referredTo: new Set() });
  return { events: pending.placed.map((placed) => asLogged(placed, now)), rejections };
}

function asLogged({ position, event, amends, chain }: PlacedEvent, now: number): LoggedEvent {
  const { source, id, type, subject, orgUnit, time, backfill, data } = event;
  return {
    position,
    source,
    id,
    type,
    subject,
    orgUnit,
    time,
    recordedAt: now,
    backfill,
    amends,
    chain,
    run: null,
    data,
  };
}
