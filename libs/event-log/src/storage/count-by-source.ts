import type { Queryable } from '#database';
import { epochMs } from './epoch-ms.js';

interface CountedEvents {
  /** Codes of org units. */
  units: readonly string[];
  /** Positions: `after` (exclusive) to `upTo` (inclusive). */
  after: number;
  upTo: number;
  /** Positions of originals that are left out. */
  without: readonly number[];
}

interface SourceCount {
  orgUnit: string;
  source: string;
  type: string;
  /** The beginning of a quarter of an hour, in epoch milliseconds. No time zone begins a day within one. */
  time: number;
  events: number;
}

/** Counts originals by org unit, source, type and quarter of an hour. */
export async function countBySource(
  q: Queryable,
  { units, after, upTo, without }: CountedEvents,
): Promise<SourceCount[]> {
  const { rows } = await q.query<SourceCount>(BY_SOURCE, [units, after, upTo, without]);
  return rows;
}

const BY_SOURCE = `
  select org_unit as "orgUnit", source, type, ${epochMs('quarter')} as time, events
  from (
    select e.org_unit, e.source, e.type, date_bin('15 minutes', e.occurred_at, timestamptz '1970-01-01 00:00:00Z') as quarter,
      count(*)::int as events
    from event_log.events e
    where e.org_unit = any($1::text[]) and e.position > $2 and e.position <= $3 and e.canonical is not null
      and e.chain is null and e.position <> all($4::bigint[])
    group by 1, 2, 3, 4
  ) counted`;
