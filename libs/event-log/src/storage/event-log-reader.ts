import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import type { Fact, LoggedEvent } from '../domain/index.js';
import { epochMs } from './epoch-ms.js';
import {
  EVENT_COLUMNS,
  FACT_COLUMNS,
  factOf,
  loggedEvent,
  type EventRow,
  type FactRow,
} from './event-rows.js';
import { readHead } from './log-head.js';

/** Identifies the history of an entity. */
export interface EntityKey {
  orgUnit: string;
  subject: string;
}

/** Events of org units at the positions `after` (exclusive) to `upTo` (inclusive), at most `limit`. */
interface UnitRange {
  after: number;
  upTo: number;
  limit: number;
  /** Only events of these types. */
  types: readonly string[];
}

/**
 * Selects, in one org unit, the counters from `since` (inclusive) to `before` (exclusive), in epoch
 * milliseconds, and whole entity histories.
 */
export interface CountedRange {
  orgUnit: string;
  /** `null` selects all subjects. */
  subject: string | null;
  since: number;
  before: number;
}

/**
 * Reads the log. Positions are gap-free and become visible in order: a reader that has seen position N has
 * seen all positions below it. Events whose text was erased are left out. When an original was erased, its
 * whole chain is left out.
 */
@Injectable()
export class EventLogReader {
  /** Returns the next events after a position, at most `limit`. */
  after(q: Queryable, position: number, limit: number): Promise<LoggedEvent[]> {
    return this.select(q, AFTER, [position, limit]);
  }

  async head(q: Queryable): Promise<{ position: number; recordedAt: number; treePosition: number }> {
    const { position, recordedAt, treePosition } = await readHead(q);
    return { position, recordedAt, treePosition };
  }

  /** Returns the events at these positions, in order of position. */
  at(q: Queryable, positions: readonly number[]): Promise<LoggedEvent[]> {
    return this.select(q, AT, [positions]);
  }

  /**
   * Returns all events of these entity histories, amended events and corrections included, ordered by (time,
   * position).
   */
  entities(q: Queryable, keys: readonly EntityKey[]): Promise<LoggedEvent[]> {
    const [units, subjects] = [keys.map(({ orgUnit }) => orgUnit), keys.map(({ subject }) => subject)];
    return this.select(q, ENTITIES, [units, subjects]);
  }

  /**
   * Returns all events of the chains (original, corrections, retractions) to which these positions belong,
   * ordered by position. Events without amendments have no chain and are not returned.
   */
  chains(q: Queryable, positions: readonly number[]): Promise<LoggedEvent[]> {
    return this.select(q, CHAINS, [positions]);
  }

  /**
   * Returns the events that name these org units in `orgunit`, in a range of positions, ordered by position.
   */
  ofUnits(
    q: Queryable,
    units: readonly string[],
    { after, upTo, limit, types }: UnitRange,
  ): Promise<LoggedEvent[]> {
    return this.select(q, ofUnits(EVENT_COLUMNS), [units, after, upTo, limit, types]);
  }

  /**
   * Returns the same events as facts. Events of entity histories come without data: they only show which
   * entities changed.
   */
  async facts(
    q: Queryable,
    units: readonly string[],
    { after, upTo, limit, types }: UnitRange,
  ): Promise<Fact[]> {
    const { rows } = await q.query<FactRow>(ofUnits(FACT_COLUMNS), [units, after, upTo, limit, types]);
    return rows.map(factOf);
  }

  /**
   * Counts these events, corrections and retractions left out, and returns the positions of the newest
   * `limit`, newest first.
   */
  async newest(
    q: Queryable,
    units: readonly string[],
    { after, upTo, limit, types }: UnitRange,
  ): Promise<{ count: number; positions: number[] }> {
    const { rows } = await q.query<{ count: number; positions: string[] | null }>(NEWEST, [
      units,
      after,
      upTo,
      limit,
      types,
    ]);
    const [found] = rows;
    return { count: found?.count ?? 0, positions: (found?.positions ?? []).map(Number) };
  }

  /**
   * Returns the entities that events of these types are about, from `since` (inclusive) to `before`
   * (exclusive), in epoch milliseconds. Amended events count too.
   */
  async subjects(
    q: Queryable,
    units: readonly string[],
    types: readonly string[],
    { since, before }: Pick<CountedRange, 'since' | 'before'>,
  ): Promise<EntityKey[]> {
    const { rows } = await q.query<{ org_unit: string; subject: string }>(SUBJECTS, [
      units,
      types,
      new Date(since),
      new Date(before),
    ]);
    return rows.map(({ org_unit, subject }) => ({ orgUnit: org_unit, subject }));
  }

  /**
   * Returns the reports of org units about these entities, amended and corrected ones included, in no order.
   */
  reports(q: Queryable, keys: readonly EntityKey[]): Promise<LoggedEvent[]> {
    const [units, subjects] = [keys.map(({ orgUnit }) => orgUnit), keys.map(({ subject }) => subject)];
    return this.select(q, REPORTS, [units, subjects]);
  }

  /**
   * Returns the chains that were amended at the positions `after` (exclusive) to `upTo` (inclusive) and have
   * an event of one of these org units, each by the position of its original.
   */
  async amendedChains(
    q: Queryable,
    units: readonly string[],
    { after, upTo }: Pick<UnitRange, 'after' | 'upTo'>,
  ): Promise<number[]> {
    const { rows } = await q.query<{ chain: string }>(AMENDED_CHAINS, [units, after, upTo]);
    return rows.map(({ chain }) => Number(chain));
  }

  /**
   * Returns the position of the last event that was recorded at or before a moment (epoch milliseconds); 0 if
   * there is none. Recording times never decrease, so a binary search finds it without an index.
   */
  async positionAt(q: Queryable, moment: number): Promise<number> {
    let [low, high] = [0, (await readHead(q)).position];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (((await this.recordedAt(q, middle)) ?? Number.NEGATIVE_INFINITY) <= moment) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Returns when a position was recorded, in epoch milliseconds; `null`: the log has no such position. */
  async recordedAt(q: Queryable, position: number): Promise<number | null> {
    const { rows } = await q.query<{ recorded_at: number }>(RECORDED_AT, [position]);
    return rows[0]?.recorded_at ?? null;
  }

  /**
   * Returns the events of these types in these ranges, amended events and corrections included, ordered by
   * (time, position).
   */
  counted(q: Queryable, ranges: readonly CountedRange[], types: readonly string[]): Promise<LoggedEvent[]> {
    return this.select(q, COUNTED, [
      ranges.map(({ orgUnit }) => orgUnit),
      ranges.map(({ subject }) => subject),
      ranges.map(({ since }) => new Date(since).toISOString()),
      ranges.map(({ before }) => new Date(before).toISOString()),
      types,
    ]);
  }

  /** Returns all tree events and their amendments, ordered by position. */
  treeEvents(q: Queryable): Promise<LoggedEvent[]> {
    return this.select(q, TREE, []);
  }

  /**
   * The query has no name, so it is planned each time. A plan kept from when the log was small would always
   * scan the whole log.
   */
  private async select(q: Queryable, text: string, values: unknown[]): Promise<LoggedEvent[]> {
    const { rows } = await q.query<EventRow>(text, values);
    return rows.map(loggedEvent);
  }
}

const ofUnits = (columns: string): string => `
  select ${columns} from event_log.events e
  where e.org_unit = any($1::text[]) and e.position > $2 and e.position <= $3 and e.canonical is not null
    and e.type = any($5::text[])
  order by e.position limit $4`;

const NEWEST = `
  select count(*)::int as count, (array_agg(e.position order by e.position desc))[1:$4] as positions
  from event_log.events e
  where e.org_unit = any($1::text[]) and e.position > $2 and e.position <= $3 and e.canonical is not null
    and e.type = any($5::text[]) and e.chain is null`;

const SUBJECTS = `
  select distinct org_unit, subject from event_log.events
  where org_unit = any($1::text[]) and type = any($2::text[]) and subject is not null and canonical is not null
    and occurred_at >= $3 and occurred_at < $4`;

const REPORTS = `
  select ${EVENT_COLUMNS}
  from (select distinct org_unit, subject from unnest($1::text[], $2::text[]) as u (org_unit, subject)) entity
  join event_log.events e on e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
  where e.type = 'vn.thang.activity.reported.v1' and e.canonical is not null`;

/** The lateral join makes the planner use the index. With `exists` it would hash the whole log. */
const AMENDED_CHAINS = `
  select amended.chain
  from (
    select distinct chain from event_log.events where chain is not null and position > $2 and position <= $3
  ) amended
  cross join lateral (
    select from (
      select o.org_unit from event_log.events o where o.position = amended.chain
      union all
      select o.org_unit from event_log.events o where o.chain = amended.chain
    ) part
    where part.org_unit = any($1::text[]) limit 1
  ) concerned`;

const RECORDED_AT = `select ${epochMs('recorded_at')} as recorded_at from event_log.events where position = $1`;

const COUNTED = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position in (
    select found.position
    from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) as range (org_unit, subject, since, before)
    join event_log.events found on found.org_unit = range.org_unit
      and (range.subject is null or found.subject = range.subject)
      and (found.is_entity or (found.occurred_at >= range.since and found.occurred_at < range.before))
    where found.type = any($5::text[]) and found.canonical is not null
  ) order by time, e.position`;

const AFTER = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position > $1 and e.canonical is not null order by e.position limit $2`;

const AT = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position = any($1::bigint[]) and e.canonical is not null order by e.position`;

const ENTITIES = `
  select ${EVENT_COLUMNS}
  from (select distinct org_unit, subject from unnest($1::text[], $2::text[]) as u (org_unit, subject)) entity
  join event_log.events e on e.org_unit = entity.org_unit and e.subject = entity.subject and e.is_entity
  where e.canonical is not null order by time, position`;

const CHAINS = `
  with roots as (
    select distinct original.position as root
    from event_log.events member join event_log.events original on original.position = coalesce(member.chain, member.position)
    where member.position = any($1::bigint[]) and original.canonical is not null
  ), members as (
    select ${EVENT_COLUMNS} from roots join event_log.events e on e.chain = roots.root where e.canonical is not null
  )
  select * from members
  union all
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position in (select chain from members) order by position`;

const TREE = `
  select ${EVENT_COLUMNS} from event_log.events e
  where starts_with(e.type, 'vn.thang.org-unit.') and e.canonical is not null
  union all
  select ${EVENT_COLUMNS} from event_log.events e
  where e.type = 'vn.thang.event.retracted.v1' and e.canonical is not null
    and e.chain in (select position from event_log.events where starts_with(type, 'vn.thang.org-unit.'))
  order by position`;
