import { type Queryable, integerArray, numberArray, textArray, daysOf } from '#database';
import type { Day } from '#kernel';
import { ENTITY_ITSELF, type AdjustmentKey } from './adjustments-table.js';
import type { EntityId } from './entities-table.js';
import { distinctCountKey, type DistinctCountMonths } from './distinct-counts-table.js';

/** A successor with itself and all org units that were merged into it. */
export interface Group {
  successor: number;
  members: readonly number[];
}

/** Returns what more than one org unit of each group has: entities, and entities in a distinct count. */
export async function readShared(q: Queryable, groups: readonly Group[]): Promise<AdjustmentKey[]> {
  if (groups.length === 0) return [];
  const pairs = groups.flatMap(({ successor, members }) => members.map((member) => [successor, member]));
  const { rows } = await q.query<{ successor: number; subject: string; measure_id: number }>(
    `select pair.successor, shared.subject, shared.measure_id
     from unnest($1::int[], $2::int[]) as pair (successor, member)
     join (
       select org_unit_id, subject, ${ENTITY_ITSELF} as measure_id from read_models.entities
       where org_unit_id = any($2::int[])
       union all
       select org_unit_id, subject, measure_id from read_models.distinct_counts where org_unit_id = any($2::int[])
     ) shared on shared.org_unit_id = pair.member
     group by 1, 2, 3 having count(*) > 1`,
    [
      numberArray(pairs.map(([successor = 0]) => successor)),
      numberArray(pairs.map(([, member = 0]) => member)),
    ],
  );
  return rows.map(({ successor, subject, measure_id }) => ({
    orgUnitId: successor,
    subject,
    measure: measure_id,
  }));
}

/** Returns those of the entities that the read models have. */
export async function readKnownEntities(q: Queryable, ids: readonly EntityId[]): Promise<EntityId[]> {
  if (ids.length === 0) return [];
  const { rows } = await q.query<{ org_unit_id: number; subject: string }>(
    `select key.org_unit_id, key.subject from unnest($1::int[], $2::text[]) as key (org_unit_id, subject)
     where exists (
       select from read_models.entities t where t.org_unit_id = key.org_unit_id and t.subject = key.subject)`,
    [
      integerArray(4, ids.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
      textArray('text', ids.map(({ subject }) => subject)), // prettier-ignore
    ],
  );
  return rows.map(({ org_unit_id, subject }) => ({ orgUnitId: org_unit_id, subject }));
}

/** Returns the months of these entities in distinct counts, by `distinctCountKey`. */
export async function readMonths(
  q: Queryable,
  keys: readonly Omit<DistinctCountMonths, 'months'>[],
): Promise<Map<string, readonly Day[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await q.query<{ place: number; months: Day[] }>(
    `select key.place::int, array(select ${daysOf('month')} from unnest(known.months) as month) as months
     from unnest($1::int[], $2::smallint[], $3::text[]) with ordinality as key (org_unit_id, measure_id, subject, place)
     cross join lateral (
       select months from read_models.distinct_counts p
       where p.org_unit_id = key.org_unit_id and p.measure_id = key.measure_id and p.subject = key.subject limit 1
     ) known`,
    [
      integerArray(4, keys.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
      integerArray(2, keys.map(({ measure }) => measure)), // prettier-ignore
      textArray('text', keys.map(({ subject }) => subject)), // prettier-ignore
    ],
  );
  const found = new Map<string, readonly Day[]>();
  for (const { place, months } of rows) {
    const key = keys[place - 1];
    if (key) found.set(distinctCountKey(key), months);
  }
  return found;
}
