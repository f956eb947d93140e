import type { Queryable } from '#database';
import { epochMs } from '../epoch-ms.js';
import { EVENT_COLUMNS, type EventRow } from '../event-rows.js';

/** A row of the table of events, joined with the event that it amends. */
export interface SealedEvent extends Omit<EventRow, 'canonical'> {
  canonical: string | null;
  hash: Buffer;
  is_entity: boolean;
  target_source: string | null;
  target_id: string | null;
  target_type: string | null;
  target_chain: string | null;
  /** The position under which the identity of the event is found; null when it is not found. */
  id_position: string | null;
}

export interface SealedBatch {
  firstPosition: number;
  lastPosition: number;
  recordedAt: number;
  hash: Buffer;
}

/** The end of the log according to each of its tables, read in one snapshot. */
export interface LogEnd {
  position: number;
  recordedAt: number;
  treePosition: number;
  chainHash: Buffer;
  /** 0 when there are no events. */
  lastEvent: number;
  lastBatch: number;
  /** How many identities are stored. */
  identities: number;
  /** The subscriber that has read furthest. */
  subscriber: { name: string; position: number } | null;
}

/** Rows per query: a few megabytes at most, whatever the size of the log. */
const PAGE = 1000;

const EVENTS = `
  select ${EVENT_COLUMNS}, e.hash, e.is_entity, target.source as target_source, target.id as target_id,
    target.type as target_type, coalesce(target.chain, target.position) as target_chain, ids.position as id_position
  from event_log.events e
  left join event_log.events target on target.position = e.amends
  left join event_log.event_ids ids on ids.source = e.source and ids.id = e.id
  where e.position > $1 and e.position <= $2 order by e.position limit ${PAGE}`;

/** Yields all events up to a position, in order. */
export async function* sealedEvents(q: Queryable, upTo: number): AsyncGenerator<SealedEvent> {
  for (let behind = 0; ;) {
    const { rows } = await q.query<SealedEvent>(EVENTS, [behind, upTo]);
    yield* rows;
    if (rows.length < PAGE) return;
    behind = Number(rows.at(-1)?.position);
  }
}

const BATCHES = `
  select first_position, last_position, ${epochMs('recorded_at')} as recorded_at, hash from event_log.batches
  where last_position > $1 and last_position <= $2 order by last_position limit ${PAGE}`;

interface BatchRow {
  first_position: string;
  last_position: string;
  recorded_at: number;
  hash: Buffer;
}

/** Yields all batches that end at or before a position, in order. */
export async function* sealedBatches(q: Queryable, upTo: number): AsyncGenerator<SealedBatch> {
  for (let behind = 0; ;) {
    const { rows } = await q.query<BatchRow>(BATCHES, [behind, upTo]);
    for (const row of rows) {
      const [firstPosition, lastPosition] = [Number(row.first_position), Number(row.last_position)];
      yield { firstPosition, lastPosition, recordedAt: row.recorded_at, hash: row.hash };
      behind = lastPosition;
    }
    if (rows.length < PAGE) return;
  }
}

const END = `
  select position, ${epochMs('recorded_at')} as recorded_at, tree_position, chain_hash,
    (select coalesce(max(position), 0) from event_log.events) as last_event,
    (select coalesce(max(last_position), 0) from event_log.batches) as last_batch,
    (select count(*) from event_log.event_ids) as identities,
    (select json_build_object('name', subscriber, 'position', position)
       from event_log.checkpoints order by position desc limit 1) as subscriber
  from event_log.head`;

interface EndRow {
  position: string;
  recorded_at: number;
  tree_position: string;
  chain_hash: Buffer;
  last_event: string;
  last_batch: string;
  identities: string;
  subscriber: LogEnd['subscriber'];
}

export async function readLogEnd(q: Queryable): Promise<LogEnd> {
  const { rows } = await q.query<EndRow>(END);
  const [row] = rows;
  if (!row) throw new Error('The log has no head row.');
  return {
    position: Number(row.position),
    recordedAt: row.recorded_at,
    treePosition: Number(row.tree_position),
    chainHash: row.chain_hash,
    lastEvent: Number(row.last_event),
    lastBatch: Number(row.last_batch),
    identities: Number(row.identities),
    subscriber: row.subscriber,
  };
}
