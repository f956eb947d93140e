import type { Queryable } from '#database';
import {
  ALL_TIME,
  sumsUpTo,
  type Intervals,
  type IntervalSum,
  type RunningSums,
  type SubjectSums,
  type SumTable,
} from '../domain/reading/index.js';
import { EVER, FIRST_DAY, LAST_DAY, segmentsBetween, type Segment } from '../domain/sums/index.js';
import { dateOf, numberArray } from './sql-values.js';

/** Sums up to each end of these measures, own facts and those below together. Each stored row is visited once. */
export async function readSums(
  q: Queryable,
  unitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
): Promise<SumTable> {
  if (unitIds.length === 0 || measures.length === 0) return new Map();
  const segments = segmentsOf(intervals);
  const { rows } = await q.query<SumTexts>(SUMS, [
    numberArray(unitIds),
    numberArray(segments.map(({ place }) => place)),
    numberArray(segments.map(({ span }) => span)),
    numberArray(segments.map(({ first }) => first)),
    numberArray(segments.map(({ last }) => last)),
    numberArray(measures),
  ]);
  return new Map(rows.map((row) => [row.unit_id, runningSums(row, intervals.ends.length)]));
}

/** The sums of every subject, or of these, that the bodies themselves contributed to. */
export async function readSubjectSums(
  q: Queryable,
  unitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
  subjects: readonly string[] | null = null,
): Promise<SubjectSums[]> {
  const { ends } = intervals;
  if (unitIds.length === 0 || measures.length === 0 || ends.length === 0) return [];
  const values = [numberArray(unitIds), ...asked(measures, intervals, subjects)];
  const { rows } = await q.query<SubjectTexts>(SUBJECT_SUMS, values);
  return rows.flatMap(subjectSums);
}

/** The sums of these subjects over everything below each body, itself included. */
export async function readSubjectTotals(
  q: Queryable,
  below: ReadonlyMap<number, readonly number[]>,
  measures: readonly number[],
  intervals: Intervals,
  subjects: readonly string[],
): Promise<SubjectSums[]> {
  const { ends } = intervals;
  if (below.size === 0 || measures.length === 0 || ends.length === 0) return [];
  const pairs = [...below].flatMap(([body, units]) => units.map((unit) => ({ body, unit })));
  const values = [
    numberArray(pairs.map(({ unit }) => unit)),
    ...asked(measures, intervals, subjects),
    numberArray(pairs.map(({ body }) => body)),
  ];
  const { rows } = await q.query<SubjectTexts>(SUBJECT_TOTALS, values);
  return rows.flatMap(subjectSums);
}

function asked(
  measures: readonly number[],
  intervals: Intervals,
  subjects: readonly string[] | null,
): unknown[] {
  const starts = intervals.ends.map((_, place) => firstDayOf(intervals, place));
  return [numberArray(starts), numberArray(measures), subjects, intervals.ends.at(-1)];
}

function subjectSums(row: SubjectTexts): SubjectSums[] {
  const [bodies = [], places = [], amounts = [], counts = []] = [
    row.bodies,
    row.places,
    row.amounts,
    row.counts,
  ].map(numbersOf);
  const subjects = JSON.parse(row.subjects) as string[];
  const found = new Map<string, SubjectSums & { parts: IntervalSum[] }>();
  subjects.forEach((subject, index) => {
    const unitId = bodies[index] ?? 0;
    const part = { place: places[index] ?? 0, amount: amounts[index] ?? 0, count: counts[index] ?? 0 };
    const key = `${unitId}/${subject}`;
    const entry = found.get(key);
    if (entry) entry.parts.push(part);
    else found.set(key, { unitId, measure: row.measure_id, subject, parts: [part] });
  });
  return [...found.values()];
}

/** The rows of all time, and those of the stretch after each end. */
function segmentsOf({ ends }: Intervals): (Segment & { place: number })[] {
  const stretches = ends.flatMap((end, index) =>
    segmentsBetween(end + 1, ends[index + 1] ?? LAST_DAY).map((segment) => ({
      ...segment,
      place: index + 1,
    })),
  );
  return [{ span: EVER, first: FIRST_DAY, last: FIRST_DAY, place: ALL_TIME }, ...stretches];
}

interface SumTexts {
  unit_id: number;
  places: string;
  measures: string;
  amounts: string;
  counts: string;
}

interface SubjectTexts {
  measure_id: number;
  bodies: string;
  /** A JSON array. */
  subjects: string;
  places: string;
  amounts: string;
  counts: string;
}

/**
 * One row per body, with its sums as arrays: rows are what the driver is slow at. The offset keeps the planner on the
 * index, one range of it per body and segment.
 */
const SUMS = `
  select unit_id, array_agg(place)::text as places, array_agg(measure)::text as measures,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select unit.id as unit_id, segment.place, cell.measure, sum(cell.amount) as amount, sum(cell.count) as count
    from unnest($1::int[]) as unit (id)
    cross join unnest($2::int[], $3::smallint[], $4::int[], $5::int[]) as segment (place, span, first, last)
    cross join lateral (
      select measures, amounts, counts from scorecards.sums
      where unit_id = unit.id and span = segment.span
        and start between ${dateOf('segment.first')} and ${dateOf('segment.last')}
      offset 0
    ) s
    cross join unnest(s.measures, s.amounts, s.counts) as cell (measure, amount, count)
    where cell.measure = any($6::smallint[])
    group by 1, 2, 3
  ) summed
  group by unit_id`;

/** One row per measure. A place is how many of the intervals have begun. That units are named for the join, too, keeps the planner on the index. */
const subjectsBy = (body: string, join: string): string => `
  select measure_id, array_agg(body)::text as bodies, json_agg(subject)::text as subjects, array_agg(place)::text as places,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select ${body} as body, s.measure_id, s.subject, width_bucket(s.day, starts.days) - 1 as place,
      sum(s.amount) as amount, sum(s.count) as count
    from (select array_agg(${dateOf('start')} order by start) as days from unnest($2::int[]) as starts (start)) starts
    cross join scorecards.subject_sums s ${join}
    where s.unit_id = any($1::int[]) and s.measure_id = any($3::smallint[])
      and ($4::text[] is null or s.subject = any($4)) and s.day <= ${dateOf('$5::int')}
    group by 1, 2, 3, 4
  ) summed
  group by measure_id`;

const SUBJECT_SUMS = subjectsBy('s.unit_id', '');
const SUBJECT_TOTALS = subjectsBy(
  'member.body',
  'join unnest($1::int[], $6::int[]) as member (unit_id, body) on member.unit_id = s.unit_id',
);

function firstDayOf({ ends }: Intervals, place: number): number {
  const before = ends[place - 1];
  return before === undefined ? FIRST_DAY : before + 1;
}

function runningSums(row: SumTexts, ends: number): Map<number, RunningSums> {
  const [places, amounts, counts] = [row.places, row.amounts, row.counts].map(numbersOf);
  const parts = new Map<number, IntervalSum[]>();
  numbersOf(row.measures).forEach((measure, index) => {
    const part = { place: places?.[index] ?? 0, amount: amounts?.[index] ?? 0, count: counts?.[index] ?? 0 };
    const known = parts.get(measure);
    if (known) known.push(part);
    else parts.set(measure, [part]);
  });
  return new Map([...parts].map(([measure, each]) => [measure, sumsUpTo(ends, each)]));
}

function numbersOf(text: string): number[] {
  return text.slice(1, -1).split(',').map(Number);
}
