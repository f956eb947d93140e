import type { Queryable, Tx } from '#database';
import { formatDay, parseDay, type Day } from '#kernel';
import { DAY, OWN } from '../domain/sums/index.js';

/** A stretch of days, both inclusive. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** The newest day that has been closed; `null` before the first. */
export async function lastClosedDay(q: Queryable): Promise<Day | null> {
  const { rows } = await q.query<{ day: string | null }>(
    'select max(day) as day from scorecards.days_closed',
  );
  return rows[0]?.day ? (parseDay(rows[0].day) ?? null) : null;
}

/** Closes days; false when another process has closed one of them meanwhile. */
export async function closeDays(tx: Tx, { first, last }: DayRange, now: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into scorecards.days_closed (day, closed_at)
     select generate_series($1::date, $2::date, '1 day')::date, $3 on conflict do nothing`,
    [formatDay(first), formatDay(last), new Date(now).toISOString()],
  );
  return rowCount === last - first + 1;
}

/**
 * Marks the bodies that have something on one of these days: what falls due, or what windows now leave behind. Looks each
 * body and range up in the index of sums: some thousand look-ups, where an index by day would cost every single write.
 */
export async function markDirtyByDays(tx: Tx, ranges: readonly DayRange[]): Promise<void> {
  await tx.query(
    `insert into scorecards.dirty (unit_id, cause)
     select unit.id, 'day' from scorecards.units unit
     where exists (
       select from unnest($1::date[], $2::date[]) as range (first, last)
       cross join lateral (
         select from scorecards.sums s
         where s.unit_id = unit.id and s.span = ${DAY} and s.start between range.first and range.last and s.part = ${OWN}
         limit 1
       ) found
     )`,
    [ranges.map(({ first }) => formatDay(first)), ranges.map(({ last }) => formatDay(last))],
  );
}
