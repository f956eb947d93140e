import type { Queryable } from '#database';
import {
  ALL_TIME,
  sumsFrom,
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

/** Running sums of every subject, or of these, that the bodies themselves contributed to. */
export async function readSubjectSums(
  q: Queryable,
  unitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
  subjects: readonly string[] | null = null,
): Promise<SubjectSums[]> {
  if (unitIds.length === 0 || measures.length === 0) return [];
  const { rows } = await q.query<SubjectRow>(SUBJECT_SUMS, [
    numberArray(unitIds),
    numberArray(intervals.ends.map((_, place) => place)),
    numberArray(intervals.ends.map((_, place) => firstDayOf(intervals, place))),
    numberArray(intervals.ends),
    numberArray(measures),
    subjects,
  ]);
  const found = new Map<string, { unitId: number; measure: number; subject: string; parts: IntervalSum[] }>();
  for (const { unit_id, measure_id, subject, place, amount, count } of rows) {
    const key = `${unit_id}/${measure_id}/${subject}`;
    const entry = found.get(key) ?? { unitId: unit_id, measure: measure_id, subject, parts: [] };
    entry.parts.push({ place, amount: Number(amount), count: Number(count) });
    found.set(key, entry);
  }
  return [...found.values()].map(({ parts, ...entry }) => ({
    ...entry,
    sums: sumsFrom(intervals.ends.length, parts),
  }));
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

interface SubjectRow {
  unit_id: number;
  measure_id: number;
  subject: string;
  place: number;
  amount: string;
  count: string;
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

const SUBJECT_SUMS = `
  select s.unit_id, s.measure_id, s.subject, interval.place, sum(s.amount) as amount, sum(s.count) as count
  from scorecards.subject_sums s
  join unnest($2::int[], $3::int[], $4::int[]) as interval (place, first, last)
    on s.day between ${dateOf('interval.first')} and ${dateOf('interval.last')}
  where s.unit_id = any($1::int[]) and s.measure_id = any($5::smallint[])
    and ($6::text[] is null or s.subject = any($6))
  group by 1, 2, 3, 4`;

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
