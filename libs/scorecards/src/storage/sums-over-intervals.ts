import type { Queryable } from '#database';
import {
  book,
  emptySums,
  runOn,
  type Intervals,
  type RunningSums,
  type SubjectSums,
  type SumTable,
} from '../domain/reading/index.js';
import { FIRST_DAY, segmentsBetween } from '../domain/sums/index.js';
import { dateOf, numberArray } from './sql-values.js';

/** Running sums of these measures, own facts and those below together. Each stored row is visited once. */
export async function readSums(
  q: Queryable,
  unitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
): Promise<SumTable> {
  if (unitIds.length === 0 || measures.length === 0) return new Map();
  const segments = intervals.ends.flatMap((end, place) =>
    segmentsBetween(firstDayOf(intervals, place), end).map((segment) => ({ ...segment, place })),
  );
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

/** Running sums of every subject that these bodies themselves contributed to. */
export async function readSubjectSums(
  q: Queryable,
  unitIds: readonly number[],
  measures: readonly number[],
  intervals: Intervals,
): Promise<SubjectSums[]> {
  if (unitIds.length === 0 || measures.length === 0) return [];
  const { rows } = await q.query<SubjectRow>(SUBJECT_SUMS, [
    numberArray(unitIds),
    numberArray(intervals.ends.map((_, place) => place)),
    numberArray(intervals.ends.map((_, place) => firstDayOf(intervals, place))),
    numberArray(intervals.ends),
    numberArray(measures),
  ]);
  const found = new Map<string, SubjectSums>();
  for (const { unit_id, measure_id, subject, place, amount, count } of rows) {
    const key = `${unit_id}/${measure_id}/${subject}`;
    let entry = found.get(key);
    if (!entry) {
      entry = { unitId: unit_id, measure: measure_id, subject, sums: emptySums(intervals.ends.length) };
      found.set(key, entry);
    }
    book(entry.sums, { place, amount: Number(amount), count: Number(count) });
  }
  for (const { sums } of found.values()) runOn(sums);
  return [...found.values()];
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

/** One row per body, with its sums as arrays: rows are what the driver is slow at. */
const SUMS = `
  select unit_id, array_agg(place)::text as places, array_agg(measure)::text as measures,
    array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select unit.id as unit_id, segment.place, cell.measure, sum(cell.amount) as amount, sum(cell.count) as count
    from unnest($1::int[]) as unit (id)
    cross join unnest($2::int[], $3::smallint[], $4::int[], $5::int[]) as segment (place, span, first, last)
    join scorecards.sums s on s.unit_id = unit.id and s.span = segment.span
      and s.start between ${dateOf('segment.first')} and ${dateOf('segment.last')}
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
  group by 1, 2, 3, 4`;

function firstDayOf({ ends }: Intervals, place: number): number {
  const before = ends[place - 1];
  return before === undefined ? FIRST_DAY : before + 1;
}

function runningSums(row: SumTexts, intervals: number): Map<number, RunningSums> {
  const [places, amounts, counts] = [row.places, row.amounts, row.counts].map(numbersOf);
  const table = new Map<number, RunningSums>();
  numbersOf(row.measures).forEach((measure, index) => {
    let sums = table.get(measure);
    if (!sums) table.set(measure, (sums = emptySums(intervals)));
    book(sums, { place: places?.[index] ?? 0, amount: amounts?.[index] ?? 0, count: counts?.[index] ?? 0 });
  });
  for (const sums of table.values()) runOn(sums);
  return table;
}

function numbersOf(text: string): number[] {
  return text.slice(1, -1).split(',').map(Number);
}
