import type { Queryable } from '#database';
import { epochMs } from './epoch-ms.js';

interface FactRange {
  after: number;
  upTo: number;
  types: readonly string[];
}

/** The earliest time of some facts. */
export interface EarliestFact {
  /** Epoch milliseconds. */
  time: number;
  /** Whether there are reports among them, which tell of a period before their time. */
  hasReports: boolean;
}

/**
 * Returns the earliest time of the facts that org units sent at the positions `after` (exclusive) to `upTo`
 * (inclusive), corrections included; `null` when there is none.
 */
export async function earliestFact(
  q: Queryable,
  units: readonly string[],
  { after, upTo, types }: FactRange,
): Promise<EarliestFact | null> {
  const { rows } = await q.query<{ time: number | null; has_reports: boolean }>(
    `select ${epochMs('min(occurred_at)')} as time,
       coalesce(bool_or(type = 'vn.thang.activity.reported.v1'), false) as has_reports
     from event_log.events
     where org_unit = any($1::text[]) and position > $2 and position <= $3 and canonical is not null
       and type = any($4::text[])`,
    [units, after, upTo, types],
  );
  const [found] = rows;
  return found?.time == null ? null : { time: found.time, hasReports: found.has_reports };
}
