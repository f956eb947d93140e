import { type Queryable, dateOf, daysOf, numberArray } from '#database';
import type { CarriedSum, OwnSlice, OwnSum } from '../domain/readings/index.js';
import { FIRST_DAY, MONTH, OWN } from '../domain/rollups/index.js';
import { MEASURE_ROLLUPS, SEGMENT_ROLLUPS, type RollupsTable } from './rollups-table.js';
import { ownTotalsIn, SLICE_PARAMETERS, SliceRows, type OwnMonths } from './slice-rows.js';
import type { SegmentsRead } from './totals-over-intervals.js';

/**
 * Returns the months in which these org units have own totals, by their first days, ascending: in other
 * months there is nothing to look up.
 */
export async function readOwnMonths(q: Queryable, orgUnitIds: readonly number[]): Promise<OwnMonths> {
  const { rows } = await q.query<{ id: number; months: string }>(OWN_MONTHS, [numberArray(orgUnitIds)]);
  return new Map(rows.map(({ id, months }) => [id, numbersOf(months)]));
}

/** What is added up, and of which measures. */
interface SlicesOfMeasures {
  slices: readonly OwnSlice[];
  measures: ReadonlySet<number>;
}

/** Adds up own totals of many org units, each over its own days, in one statement. */
export async function sumOwnTotals(
  q: Queryable,
  wanted: readonly SlicesOfMeasures[],
  months: OwnMonths | null,
): Promise<CarriedSum[]> {
  const sliceRows = new SliceRows(months);
  wanted.forEach(({ slices }, kind) => sliceRows.add(slices, kind));
  const measures = wanted.flatMap((each, kind) => [...each.measures].map((id) => kind * KINDS_APART + id));
  if (sliceRows.isEmpty || measures.length === 0) return [];
  const { rows } = await q.query<SumTexts>(OWN_TOTALS, [...sliceRows.parameters(), numberArray(measures)]);
  return rows.flatMap((row) => {
    const [ids = [], amounts, counts] = [row.measures, row.amounts, row.counts].map(numbersOf);
    return ids.map((measure, index) => ({
      ...{ sum: row.sum, measure, subject: null },
      ...{ amount: amounts?.[index] ?? 0, count: counts?.[index] ?? 0 },
    }));
  });
}

/** Each kind of slices is of some measures only. The kind and the measure are looked up as one number. */
const KINDS_APART = 65_536;

/** Returns own totals of segments, by org unit. */
export async function sumOwnSegments(
  q: Queryable,
  slices: readonly OwnSlice[],
  { wholly, partly, segments }: SegmentsRead,
  months: OwnMonths | null,
): Promise<OwnSum[]> {
  if (wholly.length + partly.length === 0) return [];
  const sliceRows = new SliceRows(months);
  sliceRows.add(slices);
  if (sliceRows.isEmpty) return [];
  const asked = [numberArray(wholly), numberArray(partly), segments];
  const { rows } = await q.query<SubjectTexts>(OWN_SEGMENTS, [...sliceRows.parameters(), ...asked]);
  return rows.flatMap(subjectSums);
}

/** Returns own totals of single entities, by org unit. */
export async function sumOwnEntities(
  q: Queryable,
  slices: readonly OwnSlice[],
  { ids, subjects }: { ids: readonly number[]; subjects: readonly string[] },
): Promise<OwnSum[]> {
  if (slices.length === 0 || ids.length === 0) return [];
  const days = slices.flatMap(({ orgUnitId, after, ends, sum }) =>
    ends.map((last, index) => {
      const before = index === 0 ? after : (ends[index - 1] ?? after);
      return { orgUnitId, sum: sum + index, first: before === null ? FIRST_DAY : before + 1, last };
    }),
  );
  const { rows } = await q.query<SubjectTexts>(OWN_ENTITIES, [
    numberArray(days.map(({ sum }) => sum)),
    numberArray(days.map(({ orgUnitId }) => orgUnitId)),
    numberArray(days.map(({ first }) => first)),
    numberArray(days.map(({ last }) => last)),
    numberArray(ids),
    subjects,
  ]);
  return rows.flatMap(subjectSums);
}

interface SumTexts {
  sum: number;
  measures: string;
  amounts: string;
  counts: string;
}

interface SubjectTexts {
  measure: number;
  sums: string;
  orgUnits: string;
  /** A JSON array. */
  subjects: string;
  amounts: string;
  counts: string;
}

function subjectSums({ measure, ...row }: SubjectTexts): OwnSum[] {
  const [sums, orgUnits, amounts, counts] = [row.sums, row.orgUnits, row.amounts, row.counts].map(numbersOf);
  return (JSON.parse(row.subjects) as string[]).map((subject, index) => ({
    ...{ sum: sums?.[index] ?? 0, orgUnitId: orgUnits?.[index] ?? 0, measure, subject },
    ...{ amount: amounts?.[index] ?? 0, count: counts?.[index] ?? 0 },
  }));
}

const monthsIn = ({ name }: RollupsTable): string => `
  select start from read_models.${name} where org_unit_id = unit.id and grain = ${MONTH} and scope = ${OWN}`;

const OWN_MONTHS = `
  select unit.id, array_agg(${daysOf('own.start')} order by own.start)::text as months
  from unnest($1::int[]) as unit (id)
  cross join lateral (${monthsIn(MEASURE_ROLLUPS)} union ${monthsIn(SEGMENT_ROLLUPS)} offset 0) own
  group by 1`;

const OWN_TOTALS = `
  select sum, array_agg(id)::text as measures, array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (
    select total.sum, id, sum(amount * sign) as amount, sum(count * sign) as count
    from (${ownTotalsIn(MEASURE_ROLLUPS)}) total
    where kind * ${KINDS_APART} + id = any($${SLICE_PARAMETERS + 1}::int[])
    group by 1, 2
  ) summed
  group by 1`;

const bySubject = (totals: string): string => `
  select measure, array_agg(sum)::text as sums, array_agg(org_unit_id)::text as "orgUnits",
    json_agg(subject)::text as subjects, array_agg(amount)::text as amounts, array_agg(count)::text as counts
  from (${totals}) summed
  group by 1`;

const OWN_SEGMENTS = `
  with wanted as materialized (
    select id, measure_id, name from read_models.segments
    where measure_id = any($${SLICE_PARAMETERS + 1}::smallint[])
      or (measure_id = any($${SLICE_PARAMETERS + 2}::smallint[]) and name = any($${SLICE_PARAMETERS + 3}::text[]))
  )
  ${bySubject(`
    select measure_id as measure, added.sum, org_unit_id, name as subject, amount, count
    from (
      select total.sum, org_unit_id, id, sum(amount * sign) as amount, sum(count * sign) as count
      from (${ownTotalsIn(SEGMENT_ROLLUPS)}) total
      where id in (select id from wanted)
      group by 1, 2, 3
    ) added
    join wanted using (id)`)}`;

const OWN_ENTITIES = bySubject(`
  select measure_id as measure, slice.sum, slice.org_unit_id, subject, sum(amount) as amount, sum(count) as count
  from unnest($1::int[], $2::int[], $3::int[], $4::int[]) as slice (sum, org_unit_id, first, last)
  cross join lateral (
    select measure_id, subject, amount, count from read_models.entity_totals
    where measure_id = any($5::smallint[]) and org_unit_id = slice.org_unit_id and subject = any($6::text[])
      and day between ${dateOf('slice.first')} and ${dateOf('slice.last')} and scope = ${OWN}
    offset 0
  ) total
  group by 1, 2, 3, 4`);

const numbersOf = (text: string): number[] => text.slice(1, -1).split(',').map(Number);
