import type { Queryable } from '#database';
import { RETRACTED, type LoggedEvent } from '../domain/index.js';
import { textArray } from './binary-array.js';
import type { EntityKey } from './event-log-reader.js';
import { EVENT_COLUMNS, loggedEvent, type EventRow } from './event-rows.js';
import type { EventIdentity } from './append/recorded-events.js';
import type { Run } from './runs/run-table.js';

/** Returns the events with these identities that are in the log, without erased ones, by position. */
export async function identifiedEvents(
  q: Queryable,
  identities: readonly EventIdentity[],
): Promise<LoggedEvent[]> {
  const sources = textArray(identities.map(({ source }) => source));
  const ids = textArray(identities.map(({ id }) => id));
  const { rows } = await q.query<EventRow>(IDENTIFIED, [sources, ids]);
  return rows.map(loggedEvent);
}

/**
 * Returns those of the entities that have an event of one of these types. Originals that were retracted do
 * not count.
 */
export async function entitiesWith(
  q: Queryable,
  keys: readonly EntityKey[],
  types: readonly string[],
): Promise<EntityKey[]> {
  if (keys.length === 0) return [];
  const units = textArray(keys.map(({ orgUnit }) => orgUnit));
  const subjects = textArray(keys.map(({ subject }) => subject));
  const values = [units, subjects, types, RETRACTED];
  const { rows } = await q.query<{ org_unit: string; subject: string }>(ENTITIES_WITH, values);
  return rows.map(({ org_unit, subject }) => ({ orgUnit: org_unit, subject }));
}

/** Returns the subjects of an org unit's entity histories, at most `limit`, in the order of the index. */
export async function subjectsOf(q: Queryable, orgUnit: string, limit: number): Promise<string[]> {
  const { rows } = await q.query<{ subject: string }>(SUBJECTS_OF, [orgUnit, limit]);
  return rows.map(({ subject }) => subject);
}

/** Returns the position of the first event of each entity, in the order of the keys; null without one. */
export async function firstPositions(q: Queryable, keys: readonly EntityKey[]): Promise<(number | null)[]> {
  if (keys.length === 0) return [];
  const units = textArray(keys.map(({ orgUnit }) => orgUnit));
  const subjects = textArray(keys.map(({ subject }) => subject));
  const { rows } = await q.query<{ first: string | null }>(FIRST_POSITIONS, [units, subjects]);
  return rows.map(({ first }) => (first === null ? null : Number(first)));
}

/**
 * Returns the entities that more than one of these org units has, by events of these types up to a position.
 * Amended events count too.
 */
export async function sharedEntities(
  q: Queryable,
  units: readonly string[],
  { types, upTo }: { types: readonly string[]; upTo: number },
): Promise<EntityKey[]> {
  const { rows } = await q.query<{ subject: string; units: string[] }>(SHARED, [units, types, upTo]);
  return rows.flatMap(({ subject, units: having }) => having.map((orgUnit) => ({ orgUnit, subject })));
}

const SHARED = `
  select subject, array_agg(distinct org_unit) as units from event_log.events
  where org_unit = any($1::text[]) and type = any($2::text[]) and position <= $3
    and subject is not null and canonical is not null
  group by subject having count(distinct org_unit) > 1`;

/** `limit 1` makes the planner look each identity up, as `findRecorded` does. */
const IDENTIFIED = `
  select e.* from unnest($1::text[], $2::text[]) as identity (source, id)
  cross join lateral (
    select position from event_log.event_ids i where i.source = identity.source and i.id = identity.id limit 1
  ) known
  cross join lateral (
    select ${EVENT_COLUMNS} from event_log.events e where e.position = known.position and e.canonical is not null
  ) e order by e.position`;

const ENTITIES_WITH = `
  select distinct entity.org_unit, entity.subject
  from unnest($1::text[], $2::text[]) as entity (org_unit, subject)
  cross join lateral (
    select from event_log.events e
    where e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
      and e.type = any($3::text[]) and e.canonical is not null
      and not exists (
        select from event_log.events r
        where r.chain = coalesce(e.chain, e.position) and r.amends = r.chain and r.type = $4
      ) limit 1
  ) found`;

/** One look-up for each subject, however many events it has. */
const SUBJECTS_OF = `
  with recursive known as (
    (select subject from event_log.events where org_unit = $1 and is_entity and subject is not null
     order by subject limit 1)
    union all
    select (select e.subject from event_log.events e
            where e.org_unit = $1 and e.is_entity and e.subject > known.subject order by e.subject limit 1)
    from known where known.subject is not null
  )
  select subject from known where subject is not null limit $2`;

const FIRST_POSITIONS = `
  select (
    select min(e.position) from event_log.events e
    where e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
  ) as first
  from unnest($1::text[], $2::text[]) with ordinality as entity (org_unit, subject, n) order by n`;

/** How many positions are searched at once for a run: events of other senders lie between its own. */
const RUN_WINDOW = 5000;

/** Yields the events of a run, without erased ones: the newest window first, each by position. */
export async function* eventsOfRun(
  q: Queryable,
  { id, position, accepted }: Pick<Run, 'id' | 'position' | 'accepted'>,
): AsyncGenerator<LoggedEvent[]> {
  let found = 0;
  for (let end = position ?? 0; end > 0 && found < accepted; end -= RUN_WINDOW) {
    const { rows } = await q.query<Omit<EventRow, 'canonical'> & { canonical: string | null }>(OF_RUN, [
      id,
      end - RUN_WINDOW,
      end,
    ]);
    found += rows.length;
    yield rows.filter((row): row is EventRow => row.canonical !== null).map(loggedEvent);
  }
}

const OF_RUN = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position > $2 and e.position <= $3 and e.run = $1 order by e.position`;

/** How far back closed runs are looked for. */
const RECENT_RUNS = 1000;

/** Returns the closed ones among the newest runs that stored any event, by id. */
export async function recentlyClosedRuns(q: Queryable): Promise<Pick<Run, 'id' | 'position' | 'accepted'>[]> {
  const { rows } = await q.query<{ id: string; last_position: string; accepted: string }>(RECENTLY_CLOSED);
  return rows.map(({ id, last_position, accepted }) => ({
    id: Number(id),
    position: Number(last_position),
    accepted: Number(accepted),
  }));
}

const RECENTLY_CLOSED = `
  select id, last_position, accepted
  from (select * from event_log.runs order by id desc limit ${RECENT_RUNS}) recent
  where closed_at is not null and last_position > 0 order by id`;
