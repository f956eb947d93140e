import type { Queryable } from '#database';
import { textArray } from '../binary-array.js';
import type { AmendableEvent } from './append-request.js';

/** What identifies an event for ever. */
export interface EventIdentity {
  source: string;
  id: string;
}

/** An event that the log holds already, or will hold when the current group commits. */
export interface RecordedEvent extends AmendableEvent {
  hash: Buffer;
}

/** Neither part can hold U+0000: parsing refuses it. */
export function identityKey({ source, id }: EventIdentity): string {
  return `${source}\u0000${id}`;
}

interface RecordedRow {
  position: string;
  source: string;
  id: string;
  type: string;
  subject: string | null;
  org_unit: string | null;
  chain: string | null;
  hash: Buffer;
}

/** The `limit 1` keeps the planner from turning the look-up into a join over the whole index. */
const SELECT_RECORDED = `
  select e.* from unnest($1::text[], $2::text[]) as wanted (source, id)
  cross join lateral (
    select position, source, id, type, subject, org_unit, chain, hash
    from event_log.events where events.source = wanted.source and events.id = wanted.id limit 1
  ) e`;

/** Those of the wanted events that the log holds, by `identityKey`. */
export async function findRecorded(
  q: Queryable,
  wanted: readonly EventIdentity[],
): Promise<Map<string, RecordedEvent>> {
  const { rows } = await q.query<RecordedRow>({
    name: 'event-log-held',
    text: SELECT_RECORDED,
    values: [textArray(wanted.map(({ source }) => source)), textArray(wanted.map(({ id }) => id))],
  });
  return new Map(rows.map((row) => [identityKey(row), recordedEvent(row)]));
}

function recordedEvent(row: RecordedRow): RecordedEvent {
  return {
    position: Number(row.position),
    source: row.source,
    id: row.id,
    type: row.type,
    subject: row.subject,
    orgUnit: row.org_unit,
    chain: row.chain === null ? null : Number(row.chain),
    hash: row.hash,
  };
}
