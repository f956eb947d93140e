import type { Queryable } from '#database';
import type { WrittenDay } from '../domain/index.js';

export interface StoredYear {
  year: number;
  days: readonly WrittenDay[];
}

export async function selectYears(q: Queryable): Promise<StoredYear[]> {
  const { rows } = await q.query<StoredYear>('select year, days from calendar.years order by year');
  return rows;
}

/** Keeps others from changing the calendar until the end of the transaction. */
export async function lockCalendar(q: Queryable): Promise<void> {
  await q.query('lock table calendar.years, calendar.week in share row exclusive mode');
}

export async function upsertYear(
  q: Queryable,
  { year, days }: StoredYear,
  { at, by }: { at: number; by: string },
): Promise<void> {
  await q.query(
    `insert into calendar.years (year, days, changed_at, changed_by) values ($1, $2, $3, $4)
     on conflict (year) do update
     set days = excluded.days, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [year, JSON.stringify(days), new Date(at), by],
  );
}

export async function deleteYear(q: Queryable, year: number): Promise<void> {
  await q.query('delete from calendar.years where year = $1', [year]);
}
