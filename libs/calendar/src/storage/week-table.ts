import type { Queryable } from '#database';
import type { WrittenWeekday } from '../domain/index.js';

/** Returns the edited week; null where it was not edited. */
export async function selectWeek(q: Queryable): Promise<readonly WrittenWeekday[] | null> {
  const { rows } = await q.query<{ days: WrittenWeekday[] }>('select days from calendar.week');
  return rows[0]?.days ?? null;
}

export async function upsertWeek(
  q: Queryable,
  days: readonly WrittenWeekday[],
  { at, by }: { at: number; by: string },
): Promise<void> {
  await q.query(
    `insert into calendar.week (days, changed_at, changed_by) values ($1, $2, $3)
     on conflict (only_row) do update
     set days = excluded.days, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [JSON.stringify(days), new Date(at), by],
  );
}

export async function deleteWeek(q: Queryable): Promise<void> {
  await q.query('delete from calendar.week');
}
