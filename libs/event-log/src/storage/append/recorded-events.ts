import type { Queryable } from '#database';
import { textArray } from '../binary-array.js';
import type { AmendableEvent } from './append-request.js';

/** The identity of an event. It never changes. */
export interface EventIdentity {
  source: string;
  id: string;
}

/** An event that is in the log, or will be when the current group commits. */
export interface RecordedEvent extends AmendableEvent {
  hash: Buffer;
}

/** Returns a key for an identity. It is unique, because parsing rejects U+0000 in a source and in an id. */
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

/** `limit 1` keeps the planner from turning the look-up into a join over the whole index. */
const SELECT_RECORDED = `
  select e.* from unnest($1::text[], $2::text[]) as identity (source, id)
  cross join lateral (
    select position from event_log.event_ids i where i.source = identity.source and i.id = identity.id limit 1
  ) known
  cross join lateral (
    select position, source, id, type, subject, org_unit, chain, hash
    from event_log.events where events.position = known.position limit 1
  ) e`;

/** Returns the events with these identities that are in the log, by `identityKey`. */
export async function findRecorded(
  q: Queryable,
  identities: readonly EventIdentity[],
): Promise<Map<string, RecordedEvent>> {
  const { rows } = await q.query<RecordedRow>({
    name: 'event-log-recorded',
    text: SELECT_RECORDED,
    values: [textArray(identities.map(({ source }) => source)), textArray(identities.map(({ id }) => id))],
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
