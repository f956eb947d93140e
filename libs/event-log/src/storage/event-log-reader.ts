import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import type { LoggedEvent } from '../domain/index.js';
import { EVENT_COLUMNS, loggedEvent, type EventRow } from './event-rows.js';
import { readHead } from './log-head.js';

/** The key of a timeline. */
export interface TimelineKey {
  orgUnit: string;
  subject: string;
}

/**
 * Reads the log. Positions are gap-free and become visible in their order: whoever has seen position N has seen all
 * below it. Events whose text was erased are left out, and with the original its whole chain.
 */
@Injectable()
export class EventLogReader {
  /** The next events after a position, at most `limit`. */
  after(q: Queryable, position: number, limit: number): Promise<LoggedEvent[]> {
    return this.select(q, AFTER, [position, limit]);
  }

  async head(q: Queryable): Promise<{ position: number; recordedAt: number; treePosition: number }> {
    const { position, recordedAt, treePosition } = await readHead(q);
    return { position, recordedAt, treePosition };
  }

  /** The events at these positions, in order. */
  at(q: Queryable, positions: readonly number[]): Promise<LoggedEvent[]> {
    return this.select(q, AT, [positions]);
  }

  /** All events of these timelines, amended ones and corrections included, ordered by (time, position). */
  timelines(q: Queryable, keys: readonly TimelineKey[]): Promise<LoggedEvent[]> {
    const [units, subjects] = [keys.map(({ orgUnit }) => orgUnit), keys.map(({ subject }) => subject)];
    return this.select(q, TIMELINES, [units, subjects]);
  }

  /**
   * All events of the chains that these positions belong to (original, corrections, retractions), ordered by position;
   * nothing for events that nobody amended.
   */
  chains(q: Queryable, positions: readonly number[]): Promise<LoggedEvent[]> {
    return this.select(q, CHAINS, [positions]);
  }

  /** All events about the tree of bodies, with whatever amends them, ordered by position. */
  treeEvents(q: Queryable): Promise<LoggedEvent[]> {
    return this.select(q, TREE, []);
  }

  /** Planned anew each time: a plan kept from when the log was small would scan it whole for ever after. */
  private async select(q: Queryable, text: string, values: unknown[]): Promise<LoggedEvent[]> {
    const { rows } = await q.query<EventRow>(text, values);
    return rows.map(loggedEvent);
  }
}

const AFTER = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position > $1 and e.canonical is not null order by e.position limit $2`;

const AT = `
  select ${EVENT_COLUMNS} from event_log.events e
  where e.position = any($1::bigint[]) and e.canonical is not null order by e.position`;

const TIMELINES = `
  select ${EVENT_COLUMNS}
  from (select distinct org_unit, subject from unnest($1::text[], $2::text[]) as u (org_unit, subject)) wanted
  join event_log.events e on e.org_unit = wanted.org_unit and e.subject = wanted.subject and e.timeline
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
