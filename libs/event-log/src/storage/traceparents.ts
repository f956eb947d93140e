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
