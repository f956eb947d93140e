import type { Queryable } from '#database';
import { parseCloudEvent, type ValidEvent } from '../../domain/index.js';
import type { Rejection } from '../append/append-request.js';
import type { EventIdentity } from '../append/recorded-events.js';
import { bigintArray, booleanArray, textArray } from '../binary-array.js';

/** An event of a run that names an org unit or an event which the log does not have yet. */
export interface WaitingEvent {
  event: ValidEvent;
  /** The number of its line in what the sender sends, from 1. */
  line: number;
  /** What it waits for (`append-order.ts`); null: it is tried with the next group. */
  awaits: string | null;
  /** What the sender is answered if the run is closed before it comes. */
  rejection: Rejection;
}

/** How many events of a run may wait. */
export const MAX_WAITING_EVENTS = 100_000;

/** How many waiting events a group tries. More would hold the lock of the log for too long. */
export const MAX_RELEASED = 2_000;

/**
 * Returns the waiting events of a run that are to be tried: those that await one of these keys, those that
 * are marked to be tried, and those that have one of these identities. Follows what they supply to others.
 */
export async function releasedBy(
  q: Queryable,
  run: number,
  events: readonly ValidEvent[],
  suppliedBy: (event: ValidEvent) => string[],
): Promise<WaitingEvent[]> {
  const released = new Map<string, WaitingEvent>();
  let suppliers = events;
  do {
    const keys = suppliers.flatMap(suppliedBy);
    const rows = await selectReleased(q, run, keys, released.size === 0 ? events : []);
    suppliers = [];
    for (const row of rows) {
      const key = JSON.stringify([row.source, row.id]);
      if (released.has(key)) continue;
      const waiting = waitingEvent(row);
      released.set(key, waiting);
      suppliers = [...suppliers, waiting.event];
    }
  } while (suppliers.length > 0 && released.size < MAX_RELEASED);
  return [...released.values()];
}

interface WaitingRow {
  line: string;
  source: string;
  id: string;
  canonical: string;
  awaits: string | null;
  pointer: string;
  code: string;
  detail: Rejection['detail'];
}

const SELECT_RELEASED = `
  with found as (
    (select source, id from event_log.waiting_events
     where run = $1 and not refused and (awaits is null or awaits = any($2::text[])) order by line limit ${MAX_RELEASED})
    union
    select w.source, w.id from event_log.waiting_events w
    join unnest($3::text[], $4::text[]) as identity (source, id) using (source, id) where run = $1 and not refused
  )
  select line, source, id, canonical, awaits, pointer, code, detail
  from found join event_log.waiting_events w using (source, id) where run = $1 order by line`;

async function selectReleased(
  q: Queryable,
  run: number,
  keys: readonly string[],
  identities: readonly EventIdentity[],
): Promise<WaitingRow[]> {
  const sources = identities.map(({ source }) => source);
  const ids = identities.map(({ id }) => id);
  const values = [run, textArray(keys), textArray(sources), textArray(ids)];
  return (await q.query<WaitingRow>(SELECT_RELEASED, values)).rows;
}

function waitingEvent({ line, canonical, awaits, pointer, code, detail }: WaitingRow): WaitingEvent {
  const parsed = parseCloudEvent(JSON.parse(canonical), Number.POSITIVE_INFINITY);
  if (!parsed.ok)
    throw new Error(`A waiting event is not valid any more: ${JSON.stringify(parsed.problems)}`);
  return { event: parsed.event, line: Number(line), awaits, rejection: { pointer, code, detail } };
}

/** Stores events that wait, or are refused; replaces what was stored of the same events. */
export async function storeWaiting(
  q: Queryable,
  run: number,
  waiting: readonly WaitingEvent[],
  refused: readonly WaitingEvent[],
): Promise<void> {
  const all = [...waiting, ...refused];
  if (all.length === 0) return;
  await q.query(STORE_WAITING, [
    run,
    textArray(all.map(({ event }) => event.source)),
    textArray(all.map(({ event }) => event.id)),
    bigintArray(all.map(({ line }) => line)),
    textArray(all.map(({ event }) => event.canonical)),
    textArray(all.map(({ awaits }) => awaits)),
    booleanArray(all.map((_, index) => index >= waiting.length)),
    textArray(all.map(({ rejection }) => rejection.pointer)),
    textArray(all.map(({ rejection }) => rejection.code)),
    textArray(all.map(({ rejection }) => JSON.stringify(rejection.detail))),
  ]);
}

const STORE_WAITING = `
  insert into event_log.waiting_events (run, source, id, line, canonical, awaits, refused, pointer, code, detail)
  select $1, source, id, line, canonical, awaits, refused, pointer, code, detail::jsonb
  from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::text[],
    $10::text[]) as e (source, id, line, canonical, awaits, refused, pointer, code, detail)
  on conflict (run, source, id) do update set awaits = excluded.awaits, refused = excluded.refused,
    pointer = excluded.pointer, code = excluded.code, detail = excluded.detail`;

export async function deleteWaiting(
  q: Queryable,
  run: number,
  identities: readonly EventIdentity[],
): Promise<void> {
  if (identities.length === 0) return;
  await q.query(
    `delete from event_log.waiting_events w using unnest($2::text[], $3::text[]) as identity (source, id)
     where w.run = $1 and w.source = identity.source and w.id = identity.id`,
    [run, textArray(identities.map(({ source }) => source)), textArray(identities.map(({ id }) => id))],
  );
}

/** Marks the events of a run that await one of these keys, so that the next groups try them. */
export async function releaseLater(q: Queryable, run: number, keys: readonly string[]): Promise<void> {
  await q.query(
    `update event_log.waiting_events set awaits = null where run = $1 and not refused and awaits = any($2::text[])`,
    [run, textArray(keys)],
  );
}

/** Marks all waiting events of a run, so that the next groups try them. */
export async function releaseAll(q: Queryable, run: number): Promise<void> {
  await q.query(
    'update event_log.waiting_events set awaits = null where run = $1 and not refused and awaits is not null',
    [run],
  );
}
