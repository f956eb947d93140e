import type { Queryable } from '#database';

/** The results that wait to be announced. */
export interface SettlingBacklog {
  results: number;
  /** For how many seconds, at `now`, the oldest of them has differed from what is announced; 0: none waits. */
  oldestSeconds: number;
}

export async function readSettlingBacklog(q: Queryable, now: number): Promise<SettlingBacklog> {
  const { rows } = await q.query<SettlingBacklog>(
    `select count(*)::int as results,
       greatest(0, coalesce($1::float8 - date_part('epoch', min(differs_since)), 0)) as "oldestSeconds"
     from assessments.announced_tracks where due_at is not null`,
    [now / 1000],
  );
  return rows[0] ?? { results: 0, oldestSeconds: 0 };
}
