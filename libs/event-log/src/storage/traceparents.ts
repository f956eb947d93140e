import type { Queryable } from '#database';

/** Returns the `traceparent` of events, by their positions. Events without one are missing. */
export async function traceparentsOf(
  q: Queryable,
  positions: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (positions.length === 0) return new Map();
  const { rows } = await q.query<{ position: string; traceparent: string }>(
    `select position, traceparent from event_log.events
     where position = any($1::bigint[]) and traceparent is not null`,
    [positions],
  );
  return new Map(rows.map(({ position, traceparent }) => [Number(position), traceparent]));
}

/** Events of a range that have one `traceparent`. */
export interface TracedEvents {
  traceparent: string;
  count: number;
}

/** Returns what caused the events after one position up to another, at most `limit`, the earliest first. */
export async function tracesBetween(
  q: Queryable,
  after: number,
  to: number,
  limit: number,
): Promise<TracedEvents[]> {
  const { rows } = await q.query<TracedEvents>(
    `select traceparent, count(*)::int as count from event_log.events
     where position > $1 and position <= $2 and traceparent is not null
     group by traceparent order by min(position) limit $3`,
    [after, to, limit],
  );
  return rows;
}
