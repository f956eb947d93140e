import type { Queryable } from '#database';
import { RETRACTED, type LoggedEvent } from '../domain/index.js';
import { textArray } from './binary-array.js';
import type { EntityKey } from './event-log-reader.js';
import { EVENT_COLUMNS, loggedEvent, type EventRow } from './event-rows.js';
import { readHead } from './log-head.js';

export interface WantedFacts {
  source: string;
  /** Entities of which everything is wanted that the source said. */
  entities: readonly EntityKey[];
  /** Ids of single events of the source. */
  ids: readonly string[];
  /** A run whose events are left out; null for none. */
  exceptRun: number | null;
}

/** Returns what a source has recorded, in whole chains of originals and their amendments, by position. */
export async function factsOfSource(
  q: Queryable,
  { source, entities, ids, exceptRun }: WantedFacts,
): Promise<LoggedEvent[]> {
  if (entities.length === 0 && ids.length === 0) return [];
  const { rows } = await q.query<EventRow>(FACTS_OF_SOURCE, [
    source,
    textArray(entities.map(({ orgUnit }) => orgUnit)),
    textArray(entities.map(({ subject }) => subject)),
    textArray(ids),
    exceptRun,
  ]);
  return rows.map(loggedEvent);
}

const FACTS_OF_SOURCE = `
  with wanted as (
    select e.position, e.chain from unnest($2::text[], $3::text[]) as entity (org_unit, subject)
    cross join lateral (
      select position, chain from event_log.events e
      where e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity and e.source = $1
    ) e
    union
    select e.position, e.chain from unnest($4::text[]) as wanted (id)
    cross join lateral (
      select position from event_log.event_ids i where i.source = $1 and i.id = wanted.id limit 1
    ) known
    cross join lateral (
      select position, chain from event_log.events where events.position = known.position limit 1
    ) e
  ), roots as (select distinct coalesce(chain, position) as root from wanted)
  select ${EVENT_COLUMNS} from roots
  cross join lateral (
    select * from event_log.events where position = roots.root
    union all
    select * from event_log.events where chain = roots.root
  ) e
  where e.canonical is not null and ($5::bigint is null or e.run is distinct from $5)
  order by e.position`;

/** An event of a chain, with the id of who sent it; null when that is not known. */
export type ChainEvent = LoggedEvent & { recordedBy: string | null };

/** Returns the events of whole chains by the positions of their originals, each chain by position. */
export async function wholeChains(
  q: Queryable,
  originals: readonly number[],
): Promise<Map<number, ChainEvent[]>> {
  const values = [[...new Set(originals)]];
  const { rows } = await q.query<EventRow & { recorded_by: string | null }>(WHOLE_CHAINS, values);
  const chains = new Map<number, ChainEvent[]>();
  for (const row of rows) {
    const event = { ...loggedEvent(row), recordedBy: row.recorded_by };
    const original = event.chain ?? event.position;
    const chain = chains.get(original);
    if (chain) chain.push(event);
    else chains.set(original, [event]);
  }
  return chains;
}

/** An entity, and the position after which its events are looked for. */
export interface EntityAfter extends EntityKey {
  position: number;
}

/**
 * Returns, by that position, the chains of everything that was recorded about the entity since.
 * Events of the runs that are named do not count.
 */
export async function chainsOfEntitiesAfter(
  q: Queryable,
  entities: readonly EntityAfter[],
  exceptRuns: readonly number[],
): Promise<Map<number, ChainEvent[][]>> {
  if (entities.length === 0) return new Map();
  const { rows } = await q.query<{ after: number; root: number }>(ROOTS_AFTER, [
    entities.map(({ position }) => position),
    textArray(entities.map(({ orgUnit }) => orgUnit)),
    textArray(entities.map(({ subject }) => subject)),
    exceptRuns,
  ]);
  const chains = await wholeChains(
    q,
    rows.map(({ root }) => root),
  );
  const found = new Map<number, ChainEvent[][]>();
  for (const { after, root } of rows) found.set(after, [...(found.get(after) ?? []), chains.get(root) ?? []]);
  return found;
}

const ROOTS_AFTER = `
  select distinct entity.position::float8 as after, coalesce(e.chain, e.position)::float8 as root
  from unnest($1::bigint[], $2::text[], $3::text[]) as entity (position, org_unit, subject)
  cross join lateral (
    select position, chain from event_log.events e
    where e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
      and e.position > entity.position and e.canonical is not null
      and (e.run is null or e.run <> all($4::bigint[]))
  ) e`;

const WHOLE_CHAINS = `
  select ${EVENT_COLUMNS}, e.recorded_by from (
    select * from event_log.events where position = any($1::bigint[])
    union all
    select * from event_log.events where chain = any($1::bigint[])
  ) e
  where e.canonical is not null order by e.position`;

/**
 * Returns whether nothing was recorded after a position that can change what a source may record: no event of
 * the source, no retraction, no change of the tree of org units.
 */
export async function isUntouchedSince(q: Queryable, source: string, position: number): Promise<boolean> {
  const { treePosition, position: end } = await readHead(q);
  if (end === position) return true;
  if (treePosition > position) return false;
  const { rows } = await q.query<{ touched: boolean }>(
    `select exists (
       select from event_log.events where position > $1 and (source = $2 or type = $3)) as touched`,
    [position, source, RETRACTED],
  );
  return rows[0]?.touched === false;
}
