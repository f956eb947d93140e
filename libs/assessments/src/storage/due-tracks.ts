import { type Queryable, numberArray } from '#database';
import type { SettlingMoment, SettlingTimes } from '../domain/settling/index.js';

/** The frameworks with a due track, by org unit. */
export type DueFrameworks = ReadonlyMap<number, ReadonlySet<string>>;

/** Returns whether any track has settled long enough. A run may still hold it. */
export async function hasDue(q: Queryable, now: number, times: SettlingTimes): Promise<boolean> {
  const { rows } = await q.query<{ due: boolean }>(
    `select exists (select from assessments.announced_tracks where ${isOver('$1', '$2')}) as due`,
    [new Date(now).toISOString(), new Date(now + times.longestMs).toISOString()],
  );
  return rows[0]?.due ?? false;
}

/** Returns the tracks of at most `limit` org units that are to be announced (`readinessOf`). */
export async function readDue(q: Queryable, moment: SettlingMoment, limit: number): Promise<DueFrameworks> {
  const { rows } = await q.query<{ org_unit_id: number; frameworks: string[] }>(
    `select org_unit_id, array_agg(distinct framework) as frameworks from assessments.announced_tracks
     where ${isOver('$3', '$4')} and not ${WAITS_FOR_RUN}
     group by org_unit_id order by min(due_at) limit $5`,
    [
      ...valuesOf(moment),
      new Date(moment.now).toISOString(),
      new Date(moment.now + moment.times.longestMs).toISOString(),
      limit,
    ],
  );
  return new Map(rows.map(({ org_unit_id, frameworks }) => [org_unit_id, new Set(frameworks)]));
}

/**
 * Returns when the next track is due, in epoch milliseconds; `null` when none settles. Leaves out tracks that
 * a run holds: its end is not known.
 */
export async function readNextDue(q: Queryable, moment: SettlingMoment): Promise<number | null> {
  const { rows } = await q.query<{ due_at: number | null }>(
    `select round(date_part('epoch', min(due_at)) * 1000)::float8 as due_at from assessments.announced_tracks
     where due_at is not null and not ${WAITS_FOR_RUN}`,
    valuesOf(moment),
  );
  return rows[0]?.due_at ?? null;
}

/** An end further ahead than any wait takes was set by a clock that has gone back since (`readinessOf`). */
const isOver = (now: string, longest: string): string =>
  `(due_at <= ${now}::timestamptz or due_at > ${longest}::timestamptz)`;

/** $1: the open runs; $2: tracks that differ since then or earlier no longer wait for runs of others. */
const WAITS_FOR_RUN = '(own_runs && $1::bigint[] or (other_runs && $1::bigint[] and differs_since > $2))';

function valuesOf({ now, openRuns, times }: SettlingMoment): unknown[] {
  return [numberArray([...openRuns]), new Date(now - times.runWaitMs).toISOString()];
}
