import { type Queryable, numberArray } from '#database';
import {
  totalsOfAllTime,
  type CumulativeTotals,
  type EntityTotals,
  type Intervals,
} from '../domain/readings/index.js';
import { OWN } from '../domain/rollups/index.js';
import {
  MEASURE_ROLLUPS,
  rowsInRange,
  SEGMENT_ROLLUPS,
  TOTALS_OF_ROWS,
  type RollupsTable,
} from './rollups-table.js';
import {
  cumulativeTotals,
  entityTotals,
  rowsOfIntervals,
  type SegmentsRead,
  type SubjectTexts,
  type TotalTexts,
} from './totals-over-intervals.js';

/** The intervals in which each org unit is read. */
type IntervalsByOrgUnit = ReadonlyMap<number, Intervals>;

/** Returns the own totals of these measures up to each end, for each org unit in its own intervals. */
export async function readOwnTotals(
  q: Queryable,
  orgUnits: IntervalsByOrgUnit,
  measures: readonly number[],
): Promise<Map<number, Map<number, CumulativeTotals>>> {
  if (orgUnits.size === 0 || measures.length === 0) return new Map();
  const { rows } = await q.query<TotalTexts>(OWN_TOTALS, [...rangesOf(orgUnits), numberArray(measures)]);
  return new Map(
    rows.map((row) => [
      row.org_unit_id,
      cumulativeTotals(row, orgUnits.get(row.org_unit_id)?.ends.length ?? 0),
    ]),
  );
}

/** Returns the own totals of segments, for each org unit in its own intervals. */
export async function readOwnSegmentTotals(
  q: Queryable,
  orgUnits: IntervalsByOrgUnit,
  { wholly, partly, segments }: SegmentsRead,
): Promise<EntityTotals[]> {
  if (orgUnits.size === 0 || wholly.length + partly.length === 0) return [];
  const { rows } = await q.query<SubjectTexts>(OWN_SEGMENTS, [
    ...rangesOf(orgUnits),
    numberArray(wholly),
    numberArray(partly),
    segments,
  ]);
  return rows.flatMap(entityTotals).map((entry) => ({ ...entry, parts: totalsOfAllTime(entry.parts) }));
}

function rangesOf(orgUnits: IntervalsByOrgUnit): string[] {
  const ranges = [...orgUnits].flatMap(([orgUnitId, intervals]) =>
    rowsOfIntervals(intervals).map((range) => ({ ...range, orgUnitId })),
  );
  return [
    ranges.map(({ orgUnitId }) => orgUnitId),
    ranges.map(({ place }) => place),
    ranges.map(({ grain }) => grain),
    ranges.map(({ first }) => first),
    ranges.map(({ last }) => last),
  ].map(numberArray);
}

const totalsOf = (table: RollupsTable): string => `
  select range.org_unit_id, range.place, ${TOTALS_OF_ROWS}
  from unnest($1::int[], $2::int[], $3::smallint[], $4::int[], $5::int[])
    as range (org_unit_id, place, grain, first, last)
  ${rowsInRange(table, 'range.org_unit_id', `and scope = ${OWN}`)}`;

const OWN_TOTALS = `
  select org_unit_id, array_agg(place)::text as places, array_agg(id)::text as measures,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select org_unit_id, place, id, sum(amount) as amount, sum(count) as count
    from (${totalsOf(MEASURE_ROLLUPS)}) total
    where id = any($6::smallint[])
    group by 1, 2, 3
  ) summed
  group by org_unit_id`;

const OWN_SEGMENTS = `
  with wanted as materialized (
    select id, measure_id, name from read_models.segments
    where measure_id = any($6::smallint[]) or (measure_id = any($7::smallint[]) and name = any($8::text[]))
  )
  select measure_id, array_agg(org_unit_id)::text as "orgUnits", json_agg(name)::text as subjects, array_agg(place)::text as places,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select org_unit_id, place, id, sum(amount) as amount, sum(count) as count
    from (${totalsOf(SEGMENT_ROLLUPS)}) total
    where id in (select id from wanted)
    group by 1, 2, 3
  ) summed
  join wanted using (id)
  group by measure_id`;
