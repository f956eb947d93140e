import type { Queryable } from '#database';
import { epochMs } from '../epoch-ms.js';

/** A run of which more events may come, or of which a reader has not seen all events yet. */
export interface OpenRun {
  id: number;
  /** Epoch milliseconds of the database's clock. */
  openedAt: number;
  /** How long it has been open, in milliseconds. Demo and tests may have a clock that does not show this. */
  openMs: number;
}

/**
 * Returns the runs that are not over for a reader that has seen the log up to a position: those that are open
 * and within their lease, and those that are over but have an event after the position. In one snapshot with
 * the position, a run that is missing here has shown all its events.
 */
export async function openRuns(q: Queryable, position: number): Promise<OpenRun[]> {
  const { rows } = await q.query<{ id: string; opened_at: number; open_ms: number }>(OPEN_RUNS, [position]);
  return rows.map(({ id, opened_at, open_ms }) => ({
    id: Number(id),
    openedAt: opened_at,
    openMs: Math.max(0, open_ms),
  }));
}

/** A union, so that each part uses its own index. */
const OPEN_RUNS = `
  with found as (
    select id, opened_at from event_log.runs where closed_at is null and lease_until > clock_timestamp()
    union
    select id, opened_at from event_log.runs where last_position > $1
  )
  select id, ${epochMs('opened_at')} as opened_at, ${epochMs('clock_timestamp()')} - ${epochMs('opened_at')} as open_ms
  from found order by id`;
