import type { Queryable, Tx } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import type { DayRange } from '#read-models';

/** Returns the newest day that has been closed; `null` before the first. */
export async function lastClosedDay(q: Queryable): Promise<Day | null> {
  const { rows } = await q.query<{ day: string | null }>(
    'select max(day) as day from assessments.days_closed',
  );
  return rows[0]?.day ? (parseDay(rows[0].day) ?? null) : null;
}

/** Closes days. Returns false when another process has closed one of them meanwhile. */
export async function closeDays(tx: Tx, { first, last }: DayRange, now: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into assessments.days_closed (day, closed_at)
     select generate_series($1::date, $2::date, '1 day')::date, $3 on conflict do nothing`,
    [formatDay(first), formatDay(last), new Date(now).toISOString()],
  );
  return rowCount === last - first + 1;
}
