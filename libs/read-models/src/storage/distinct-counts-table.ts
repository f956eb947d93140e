import { type Queryable, type Tx, integerArray, textArray, dateOf, daysOf } from '#database';
import type { Day } from '#kernel';

/** An entity of an org unit and a measure of kind `distinct`. */
interface DistinctCountKey {
  orgUnitId: number;
  measure: number;
  subject: string;
}

/** The months, by their first days, in which the entity had at least one event. */
export interface DistinctCountMonths extends DistinctCountKey {
  months: readonly Day[];
}

/** A month in which the entity has had an event, or may no longer have one. */
export interface DistinctCountChange extends DistinctCountKey {
  month: Day;
  /** True: an event of the month was taken back, so the month is checked even if it is known. */
  doubtful: boolean;
}

/**
 * Returns the known months of the entities for which a change may add or remove a month, by
 * `distinctCountKey`. All other entities, which are nearly all, have no entry.
 */
export async function readChangedMonths(
  q: Queryable,
  pendingCounts: readonly DistinctCountChange[],
): Promise<Map<string, Day[]>> {
  const { rows } = await q.query<{ place: number; months: number[] }>(
    `select key.place::int, array(select ${daysOf('month')} from unnest(known.months) as month) as months
     from unnest($1::int[], $2::smallint[], $3::text[], $4::int[], $5::smallint[])
       with ordinality as key (org_unit_id, measure_id, subject, month, doubtful, place)
     left join lateral (
       select p.months from read_models.distinct_counts p
       where p.org_unit_id = key.org_unit_id and p.measure_id = key.measure_id and p.subject = key.subject limit 1
     ) known on true
     where key.doubtful = 1 or known.months is null or not ${dateOf('key.month')} = any(known.months)`,
    [
      ...keysOf(pendingCounts),
      integerArray(
        4,
        pendingCounts.map(({ month }) => month),
      ),
      integerArray(
        2,
        pendingCounts.map(({ doubtful }) => (doubtful ? 1 : 0)),
      ),
    ],
  );
  const known = new Map<string, Day[]>();
  for (const { place, months } of rows) {
    const pending = pendingCounts[place - 1];
    if (pending) known.set(distinctCountKey(pending), months);
  }
  return known;
}

/** Replaces the months of these entities. Deletes entities without months. */
export async function writeDistinctCounts(
  tx: Tx,
  distinctCounts: readonly DistinctCountMonths[],
): Promise<void> {
  if (distinctCounts.length === 0) return;
  const gone = distinctCounts.filter(({ months }) => months.length === 0);
  const kept = distinctCounts.filter(({ months }) => months.length > 0);
  await tx.query(
    `delete from read_models.distinct_counts p
     using unnest($1::int[], $2::smallint[], $3::text[]) as key (org_unit_id, measure_id, subject)
     where p.org_unit_id = key.org_unit_id and p.measure_id = key.measure_id and p.subject = key.subject`,
    keysOf(gone),
  );
  await tx.query(
    `insert into read_models.distinct_counts (org_unit_id, measure_id, subject, months)
     select org_unit_id, measure_id, subject,
       array(select ${dateOf('month')} from unnest(string_to_array(months, ',')::int[]) as month)
     from unnest($1::int[], $2::smallint[], $3::text[], $4::text[]) as row (org_unit_id, measure_id, subject, months)
     on conflict (org_unit_id, measure_id, subject) do update set months = excluded.months`,
    [
      ...keysOf(kept),
      textArray(
        'text',
        kept.map(({ months }) => months.join(',')),
      ),
    ],
  );
}

export function distinctCountKey({ orgUnitId, measure, subject }: DistinctCountKey): string {
  return `${orgUnitId}/${measure}/${subject}`;
}

function keysOf(ids: readonly DistinctCountKey[]): Buffer[] {
  return [
    integerArray(
      4,
      ids.map(({ orgUnitId }) => orgUnitId),
    ),
    integerArray(
      2,
      ids.map(({ measure }) => measure),
    ),
    textArray(
      'text',
      ids.map(({ subject }) => subject),
    ),
  ];
}

/** An entity of an org unit and a measure of kind `distinct`, by their names in events. */
interface NamedDistinctCount {
  orgUnit: string;
  measure: string;
  subject: string;
}

/**
 * Returns the months, by their first days, that are stored for these entities, in the order of `entities`.
 */
export async function readDistinctMonths(
  q: Queryable,
  entities: readonly NamedDistinctCount[],
): Promise<Day[][]> {
  const { rows } = await q.query<{ place: number; months: number[] }>(MONTHS, [
    entities.map(({ orgUnit }) => orgUnit),
    entities.map(({ measure }) => measure),
    entities.map(({ subject }) => subject),
  ]);
  const known = new Map(rows.map(({ place, months }) => [place, months]));
  return entities.map((_, index) => known.get(index + 1) ?? []);
}

/**
 * Looks each entity up in the index. For a join of thousands of entities the planner would scan the whole
 * table again and again.
 */
const MONTHS = `
  select key.place::int, array(select ${daysOf('month')} from unnest(known.months) as month) as months
  from unnest($1::text[], $2::text[], $3::text[]) with ordinality as key (code, name, subject, place)
  cross join lateral (
    select months from read_models.distinct_counts p
    where p.org_unit_id = (select id from read_models.org_units where code = key.code)
      and p.measure_id = (select id from read_models.measures where name = key.name) and p.subject = key.subject
    limit 1
  ) known`;
