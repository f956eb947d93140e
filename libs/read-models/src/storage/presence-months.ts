import { type Queryable, daysOf } from '#database';
import type { Day } from '#kernel';

/** A thing of a body, as far as one measure of kind `distinct` is concerned, by the names that events use. */
export interface NamedPresence {
  orgUnit: string;
  measure: string;
  subject: string;
}

/** The months, by their first days, in which these things are known to have had one; in the order of `things`. */
export async function readPresenceMonths(q: Queryable, things: readonly NamedPresence[]): Promise<Day[][]> {
  const { rows } = await q.query<{ place: number; months: number[] }>(MONTHS, [
    things.map(({ orgUnit }) => orgUnit),
    things.map(({ measure }) => measure),
    things.map(({ subject }) => subject),
  ]);
  const known = new Map(rows.map(({ place, months }) => [place, months]));
  return things.map((_, index) => known.get(index + 1) ?? []);
}

/** Looks each thing up in the index: joining thousands of them, the planner would rather scan the whole table, again and again. */
const MONTHS = `
  select key.place::int, array(select ${daysOf('month')} from unnest(known.months) as month) as months
  from unnest($1::text[], $2::text[], $3::text[]) with ordinality as key (code, name, subject, place)
  cross join lateral (
    select months from scorecards.presences p
    where p.unit_id = (select id from scorecards.units where code = key.code)
      and p.measure_id = (select id from scorecards.measures where name = key.name) and p.subject = key.subject
    limit 1
  ) known`;
