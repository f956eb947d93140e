import { type Queryable, dateOf, numberArray } from '#database';
import {
  ALL_TIME,
  totalsOfAllTime,
  totalsUpTo,
  type Intervals,
  type IntervalTotal,
  type CumulativeTotals,
  type EntityTotals,
  type CumulativeTable,
} from '../domain/readings/index.js';
import {
  EVER,
  FIRST_DAY,
  LAST_DAY,
  rowRangesBetween,
  type ADJUSTED,
  type OWN,
  type RowRange,
} from '../domain/rollups/index.js';
import {
  TOTALS_OF_ROWS,
  MEASURE_ROLLUPS,
  rowsInRange,
  SEGMENT_ROLLUPS as SUMS_BY_SEGMENT,
  type RollupsTable,
} from './rollups-table.js';

/**
 * Returns the subtree totals of these measures up to each end. Each stored row is read once.
 * @param adjusted false: without the adjustments for mergers
 */
export async function readTotals(
  q: Queryable,
  orgUnitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
  adjusted = true,
): Promise<CumulativeTable> {
  if (orgUnitIds.length === 0 || measures.length === 0) return new Map();
  const { rows } = await q.query<TotalTexts>(adjusted ? ROLLUPS : ROLLUPS_UNADJUSTED, [
    ...rangesOf(orgUnitIds, intervals),
    numberArray(measures),
  ]);
  return new Map(rows.map((row) => [row.org_unit_id, cumulativeTotals(row, intervals.ends.length)]));
}

/**
 * The segments asked for: all segments of the measures `wholly`, and of the measures `partly` only those
 * named.
 */
export interface SegmentsRead {
  wholly: readonly number[];
  partly: readonly number[];
  segments: readonly string[];
}

/** Returns the subtree totals of segments. Each stored row is read once. */
export async function readSegmentTotals(
  q: Queryable,
  orgUnitIds: readonly number[],
  { wholly, partly, segments }: SegmentsRead,
  intervals: Intervals,
  adjusted = true,
): Promise<EntityTotals[]> {
  if (orgUnitIds.length === 0 || wholly.length + partly.length === 0) return [];
  const asked = [numberArray(wholly), numberArray(partly), segments];
  const { rows } = await q.query<SubjectTexts>(adjusted ? SEGMENT_ROLLUPS : SEGMENTS_UNADJUSTED, [
    ...rangesOf(orgUnitIds, intervals),
    ...asked,
  ]);
  return rows.flatMap(entityTotals).map((entry) => ({ ...entry, parts: totalsOfAllTime(entry.parts) }));
}

export interface EntitiesRead {
  measures: readonly number[];
  subjects: readonly string[];
  /** Own totals, and adjustments for mergers, which stand at the successor. */
  scopes: readonly (typeof OWN | typeof ADJUSTED)[];
}

/** Returns the totals of these entities by the org unit that has them. */
export async function readEntityTotals(
  q: Queryable,
  orgUnitIds: readonly number[],
  intervals: Intervals,
  { measures, subjects, scopes }: EntitiesRead,
): Promise<EntityTotals[]> {
  const { ends } = intervals;
  if (orgUnitIds.length === 0 || measures.length === 0 || ends.length === 0) return [];
  const values = [numberArray(orgUnitIds), ...asked(measures, intervals, subjects), numberArray(scopes)];
  const { rows } = await q.query<SubjectTexts>(ENTITY_TOTALS, values);
  return rows.flatMap(entityTotals);
}

/** Returns the totals of these entities over each org unit and everything below it. */
export async function readSubjectTotals(
  q: Queryable,
  below: ReadonlyMap<number, readonly number[]>,
  intervals: Intervals,
  { measures, subjects, scopes }: EntitiesRead,
): Promise<EntityTotals[]> {
  const { ends } = intervals;
  if (below.size === 0 || measures.length === 0 || ends.length === 0) return [];
  const pairs = [...below].flatMap(([orgUnit, units]) => units.map((unit) => ({ orgUnit, unit })));
  const values = [
    numberArray(pairs.map(({ unit }) => unit)),
    ...asked(measures, intervals, subjects),
    numberArray(pairs.map(({ orgUnit }) => orgUnit)),
    numberArray(scopes),
  ];
  const { rows } = await q.query<SubjectTexts>(SUBJECT_TOTALS, values);
  return rows.flatMap(entityTotals);
}

function asked(measures: readonly number[], intervals: Intervals, subjects: readonly string[]): unknown[] {
  const starts = intervals.ends.map((_, place) => firstDayOf(intervals, place));
  return [numberArray(starts), numberArray(measures), subjects, intervals.ends.at(-1)];
}

/** Returns the totals of each subject of a measure. */
export function entityTotals(row: SubjectTexts): EntityTotals[] {
  const [orgUnits = [], places = [], amounts = [], counts = []] = [
    row.orgUnits,
    row.places,
    row.amounts,
    row.counts,
  ].map(numbersOf);
  const subjects = JSON.parse(row.subjects) as string[];
  const found = new Map<string, EntityTotals & { parts: IntervalTotal[] }>();
  subjects.forEach((subject, index) => {
    const orgUnitId = orgUnits[index] ?? 0;
    const part = { place: places[index] ?? 0, amount: amounts[index] ?? 0, count: counts[index] ?? 0 };
    const key = `${orgUnitId}/${subject}`;
    const entry = found.get(key);
    if (entry) entry.parts.push(part);
    else found.set(key, { orgUnitId, measure: row.measure_id, subject, parts: [part] });
  });
  return [...found.values()];
}

/**
 * Returns query parameters for the org units, and for the rows of all time and of the interval after each
 * end.
 */
function rangesOf(orgUnitIds: readonly number[], intervals: Intervals): string[] {
  const ranges = rowsOfIntervals(intervals);
  return [
    orgUnitIds,
    ranges.map(({ place }) => place),
    ranges.map(({ grain }) => grain),
    ranges.map(({ first }) => first),
    ranges.map(({ last }) => last),
  ].map(numberArray);
}

/** Returns the rows of all time and of the interval after each end. */
export function rowsOfIntervals({ ends }: Intervals): (RowRange & { place: number })[] {
  const dayIntervals = ends.flatMap((end, index) =>
    rowRangesBetween(end + 1, ends[index + 1] ?? LAST_DAY).map((range) => ({ ...range, place: index + 1 })),
  );
  return [{ grain: EVER, first: FIRST_DAY, last: FIRST_DAY, place: ALL_TIME }, ...dayIntervals];
}

export interface TotalTexts {
  org_unit_id: number;
  places: string;
  measures: string;
  amounts: string;
  counts: string;
}

export interface SubjectTexts {
  measure_id: number;
  orgUnits: string;
  /** A JSON array. */
  subjects: string;
  places: string;
  amounts: string;
  counts: string;
}

const totalsOf = (table: RollupsTable, condition: string): string => `
  select unit.id as org_unit_id, range.place, ${TOTALS_OF_ROWS}
  from unnest($1::int[]) as unit (id)
  cross join unnest($2::int[], $3::smallint[], $4::int[], $5::int[]) as range (place, grain, first, last)
  ${rowsInRange(table, 'unit.id', condition)}`;

const UNADJUSTED = 'and scope <> 2';

/**
 * SQL that returns one row per org unit, with its totals as arrays, because the driver is slow with many
 * rows.
 */
const rollupsWhere = (condition: string): string => `
  select org_unit_id, array_agg(place)::text as places, array_agg(id)::text as measures,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select org_unit_id, place, id, sum(amount) as amount, sum(count) as count
    from (${totalsOf(MEASURE_ROLLUPS, condition)}) cell
    where id = any($6::smallint[])
    group by 1, 2, 3
  ) summed
  group by org_unit_id`;

/** SQL that returns one row per measure. */
const segmentsWhere = (condition: string): string => `
  with wanted as materialized (
    select id, measure_id, name from read_models.segments
    where measure_id = any($6::smallint[]) or (measure_id = any($7::smallint[]) and name = any($8::text[]))
  )
  select measure_id, array_agg(org_unit_id)::text as "orgUnits", json_agg(name)::text as subjects, array_agg(place)::text as places,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select org_unit_id, place, id, sum(amount) as amount, sum(count) as count
    from (${totalsOf(SUMS_BY_SEGMENT, condition)}) cell
    where id in (select id from wanted)
    group by 1, 2, 3
  ) summed
  join wanted using (id)
  group by measure_id`;

const [ROLLUPS, ROLLUPS_UNADJUSTED] = ['', UNADJUSTED].map(rollupsWhere) as [string, string];
const [SEGMENT_ROLLUPS, SEGMENTS_UNADJUSTED] = ['', UNADJUSTED].map(segmentsWhere) as [string, string];

/**
 * Returns one row per measure. The place of a day is the number of intervals that have begun by then, minus
 * one. The filter on org units repeats the join so that the planner uses the index.
 */
const subjectsBy = (orgUnit: string, join: string, condition = ''): string => `
  select measure_id, array_agg(org_unit_id)::text as "orgUnits", json_agg(subject)::text as subjects, array_agg(place)::text as places,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select ${orgUnit} as org_unit_id, s.measure_id, s.subject, width_bucket(s.day, starts.days) - 1 as place,
      sum(s.amount) as amount, sum(s.count) as count
    from (select array_agg(${dateOf('start')} order by start) as days from unnest($2::int[]) as starts (start)) starts
    cross join read_models.entity_totals s ${join}
    where s.org_unit_id = any($1::int[]) and s.measure_id = any($3::smallint[])
      and s.subject = any($4::text[]) and s.day <= ${dateOf('$5::int')} ${condition}
    group by 1, 2, 3, 4
  ) summed
  group by measure_id`;

const ENTITY_TOTALS = subjectsBy('s.org_unit_id', '', 'and s.scope = any($6::smallint[])');
const SUBJECT_TOTALS = subjectsBy(
  'member.asked_id',
  'join unnest($1::int[], $6::int[]) as member (org_unit_id, asked_id) on member.org_unit_id = s.org_unit_id',
  'and s.scope = any($7::smallint[])',
);

function firstDayOf({ ends }: Intervals, place: number): number {
  const before = ends[place - 1];
  return before === undefined ? FIRST_DAY : before + 1;
}

/** Returns totals up to each end, by measure. */
export function cumulativeTotals(row: TotalTexts, ends: number): Map<number, CumulativeTotals> {
  const [places, amounts, counts] = [row.places, row.amounts, row.counts].map(numbersOf);
  const parts = new Map<number, IntervalTotal[]>();
  numbersOf(row.measures).forEach((measure, index) => {
    const part = { place: places?.[index] ?? 0, amount: amounts?.[index] ?? 0, count: counts?.[index] ?? 0 };
    const known = parts.get(measure);
    if (known) known.push(part);
    else parts.set(measure, [part]);
  });
  return new Map([...parts].map(([measure, each]) => [measure, totalsUpTo(ends, each)]));
}

function numbersOf(text: string): number[] {
  return text.slice(1, -1).split(',').map(Number);
}
