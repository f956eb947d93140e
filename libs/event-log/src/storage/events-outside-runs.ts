import type { Queryable } from '#database';

interface PositionRange {
  after: number;
  upTo: number;
  limit: number;
}

/**
 * Returns the positions of events that belong to no run, in order, at most `limit`: after one position
 * (exclusive) up to another (inclusive).
 */
export async function positionsOutsideRuns(
  q: Queryable,
  { after, upTo, limit }: PositionRange,
): Promise<number[]> {
  const { rows } = await q.query<{ position: string }>(
    `select position from event_log.events where position > $1 and position <= $2 and run is null
     order by position limit $3`,
    [after, upTo, limit],
  );
  return rows.map(({ position }) => Number(position));
}

/** Returns the position of the newest such event of which `limit` others are newer; `null`: there is none. */
export async function positionBeforeNewest(
  q: Queryable,
  { after, upTo, limit }: PositionRange,
): Promise<number | null> {
  const { rows } = await q.query<{ position: string }>(
    `select position from event_log.events where position > $1 and position <= $2 and run is null
     order by position desc offset $3 limit 1`,
    [after, upTo, limit],
  );
  return rows[0] ? Number(rows[0].position) : null;
}
