import type { Queryable } from '#database';
import { differingMembers, type ValidEvent } from '../../domain/index.js';
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
  /**
   * The canonical text; null after its erasure. Loaded only where an event with the same identity has another
   * hash, because almost all repeats have the same one.
   */
  text?: string | null;
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

/** Loads the texts of recorded events whose identity one of these events has, but not their hash. */
export async function loadTexts(
  q: Queryable,
  recorded: ReadonlyMap<string, RecordedEvent>,
  events: readonly ValidEvent[],
): Promise<void> {
  const wanted = new Map<number, RecordedEvent>();
  for (const event of events) {
    const known = recorded.get(identityKey(event));
    if (known && !known.hash.equals(event.hash)) wanted.set(known.position, known);
  }
  if (wanted.size === 0) return;
  const { rows } = await q.query<{ position: string; canonical: string | null }>(
    'select position, canonical from event_log.events where position = any($1::bigint[])',
    [[...wanted.keys()]],
  );
  for (const { position, canonical } of rows) {
    const known = wanted.get(Number(position));
    if (known) known.text = canonical;
  }
}

/**
 * Returns the members in which the event differs from the recorded one with its identity; none for a repeat.
 */
export function differencesOf(recorded: RecordedEvent, event: ValidEvent): string[] {
  if (recorded.hash.equals(event.hash)) return [];
  return differingMembers(recorded.text ?? null, recorded, event);
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
