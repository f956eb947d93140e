import type { Queryable } from '#database';
import type { ValidEvent } from '../../domain/index.js';
import { bigintArray, booleanArray, byteaArray, textArray, timestamptzArray } from '../binary-array.js';
import type { LogHead } from '../log-head.js';

/** An event with all the columns that the log adds, ready to be stored. */
export interface PlacedEvent {
  position: number;
  event: ValidEvent;
  isEntity: boolean;
  amends: number | null;
  chain: number | null;
  /** The run of its request; null without one. */
  run: number | null;
  /** The id of who sent it; null when the request does not say. */
  recordedBy: string | null;
  /** Where in which trace it was caused; null when neither it nor its request says. */
  traceparent: string | null;
}

/**
 * Inserts the events and their batch and updates the head in one statement: one round trip, all or nothing.
 */
const INSERT_BATCH = `
  with stored as (
    insert into event_log.events (
      position, source, id, type, subject, org_unit, occurred_at, recorded_at, backfill, amends, chain, is_entity,
      run, recorded_by, traceparent, canonical, hash)
    select $1::bigint + n - 1, source, id, type, subject, org_unit, occurred_at, $3::timestamptz, backfill, amends,
      chain, is_entity, run, recorded_by, traceparent, canonical, hash
    from unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::boolean[],
      $13::bigint[], $14::bigint[], $15::boolean[], $16::text[], $17::bytea[],
      $18::bigint[], $19::text[], $20::text[])
      with ordinality as e (source, id, type, subject, org_unit, occurred_at, backfill, amends, chain, is_entity,
        canonical, hash, run, recorded_by, traceparent, n)
  ), identified as (
    insert into event_log.event_ids (source, id, position)
    select source, id, $1::bigint + n - 1
    from unnest($6::text[], $7::text[]) with ordinality as e (source, id, n)
  ), sealed as (
    insert into event_log.batches (first_position, last_position, recorded_at, hash) values ($1, $2, $3, $4)
  )
  update event_log.head set position = $2, recorded_at = $3, chain_hash = $4, tree_position = $5
  where position = $1::bigint - 1`;

/** Stores the batch that ends at `head.position`. The caller must hold the lock of the head row. */
export async function insertBatch(
  q: Queryable,
  placed: readonly PlacedEvent[],
  head: LogHead,
): Promise<void> {
  const { rowCount } = await q.query({
    name: 'event-log-insert',
    text: INSERT_BATCH,
    values: [
      placed[0]?.position,
      head.position,
      new Date(head.recordedAt).toISOString(),
      head.chainHash,
      head.treePosition,
      textArray(placed.map(({ event }) => event.source)),
      textArray(placed.map(({ event }) => event.id)),
      textArray(placed.map(({ event }) => event.type)),
      textArray(placed.map(({ event }) => event.subject)),
      textArray(placed.map(({ event }) => event.orgUnit)),
      timestamptzArray(placed.map(({ event }) => event.time)),
      booleanArray(placed.map(({ event }) => event.backfill)),
      bigintArray(placed.map(({ amends }) => amends)),
      bigintArray(placed.map(({ chain }) => chain)),
      booleanArray(placed.map(({ isEntity }) => isEntity)),
      textArray(placed.map(({ event }) => event.canonical)),
      byteaArray(placed.map(({ event }) => event.hash)),
      runsOf(placed),
      textArray(
        placed.some(({ recordedBy }) => recordedBy !== null) ? placed.map((each) => each.recordedBy) : [],
      ),
      textArray(
        placed.some(({ traceparent }) => traceparent !== null) ? placed.map((each) => each.traceparent) : [],
      ),
    ],
  });
  if (rowCount !== 1) throw new Error(`The log's head is not at ${head.position - placed.length} any more.`);
}

/** An empty array gives every row null: `unnest` fills up its shorter arrays. */
function runsOf(placed: readonly PlacedEvent[]): Buffer {
  const anyRun = placed.some(({ run }) => run !== null);
  return bigintArray(anyRun ? placed.map(({ run }) => run) : []);
}
