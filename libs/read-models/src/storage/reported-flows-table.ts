import { type Queryable, type Tx, dateOf, daysOf, integerArray, numberArray, textArray } from '#database';
import type { Day } from '#kernel';
import type { FlowsOfMonth } from '../domain/reports/index.js';
import { DAY, OWN } from '../domain/rollups/index.js';

export interface OrgUnitMonth {
  orgUnitId: number;
  /** The first day of the month. */
  month: Day;
}

/** The flows that an org unit brought in a month in which it reported any. */
export interface ReportedMonth extends OrgUnitMonth {
  flows: FlowsOfMonth;
}

export const flowsText = ({ reported, counted }: FlowsOfMonth): string =>
  `${reported.join(' ')}/${counted.join(' ')}`;

function flowsFrom(text: string): FlowsOfMonth {
  const [reported = [], counted = []] = text
    .split('/')
    .map((ids) => (ids === '' ? [] : ids.split(' ').map(Number)));
  return { reported, counted };
}

/** A month to write; `null`: no flow is reported in it any more. */
type WrittenMonth = OrgUnitMonth & { flows: FlowsOfMonth | null };

/** Replaces the flows of these months. Deletes months without a report. */
export async function writeReportedMonths(tx: Tx, months: readonly WrittenMonth[]): Promise<void> {
  const kept = months.flatMap(({ flows, ...key }) => (flows ? { ...key, text: flowsText(flows) } : []));
  const gone = months.filter(({ flows }) => flows === null);
  if (kept.length > 0)
    await tx.query(
      `insert into read_models.reported_flows as stored (org_unit_id, month, flows)
       select org_unit_id, ${dateOf('month')}, flows
       from unnest($1::int[], $2::int[], $3::text[]) as row (org_unit_id, month, flows)
       on conflict (org_unit_id, month) do update set flows = excluded.flows
       where stored.flows <> excluded.flows`,
      [...keysOf(kept), textArray('text', kept.map(({ text }) => text))], // prettier-ignore
    );
  if (gone.length > 0)
    await tx.query(
      `delete from read_models.reported_flows f using ${KEYS}
       where f.org_unit_id = key.org_unit_id and f.month = ${dateOf('key.month')}`,
      keysOf(gone),
    );
}

/**
 * Returns the different sets of flows that any org unit brought in any month. There are few of them, and each
 * is found with one descent of the index, however many org units report.
 */
export async function readSetsOfFlows(q: Queryable): Promise<FlowsOfMonth[]> {
  const { rows } = await q.query<{ flows: string }>(
    `with recursive found as (
       (select flows from read_models.reported_flows order by flows limit 1)
       union all
       select (select f.flows from read_models.reported_flows f where f.flows > found.flows order by f.flows limit 1)
       from found where found.flows is not null
     )
     select flows from found where flows is not null`,
  );
  return rows.map(({ flows }) => flowsFrom(flows));
}

/** The months to look at, both inclusive, and the org units; `null`: all. */
export interface MonthRange {
  first: Day;
  last: Day;
  orgUnitIds: readonly number[] | null;
}

/** Returns the months in which org units brought exactly one of these sets of flows. */
export async function readMonthsWithFlows(
  q: Queryable,
  sets: readonly FlowsOfMonth[],
  { first, last, orgUnitIds }: MonthRange,
): Promise<ReportedMonth[]> {
  const among = orgUnitIds === null ? '' : 'and org_unit_id = any($4::int[])';
  const { rows } = await q.query<Row>(
    `select org_unit_id, ${daysOf('month')} as month, flows from read_models.reported_flows
     where flows = any($1::text[]) and month between ${dateOf('$2::int')} and ${dateOf('$3::int')} ${among}`,
    [sets.map(flowsText), first, last, ...(orgUnitIds === null ? [] : [numberArray(orgUnitIds)])],
  );
  return rows.map(reportedMonth);
}

/** Returns those of these months in which a flow was reported. */
export async function readReportedMonths(
  q: Queryable,
  months: readonly OrgUnitMonth[],
): Promise<ReportedMonth[]> {
  if (months.length === 0) return [];
  const { rows } = await q.query<Row>(
    `select f.org_unit_id, ${daysOf('f.month')} as month, f.flows from ${KEYS}
     join read_models.reported_flows f on f.org_unit_id = key.org_unit_id and f.month = ${dateOf('key.month')}`,
    keysOf(months),
  );
  return rows.map(reportedMonth);
}

/** An org unit's own total of a measure on a day. */
export interface OwnDayTotal {
  /** The place of the month among those asked for. */
  place: number;
  day: Day;
  measure: number;
  amount: number;
  count: number;
}

/** Returns the own totals of these measures by day, in these months. */
export async function readOwnDaysOfMonths(
  q: Queryable,
  months: readonly OrgUnitMonth[],
  measures: readonly number[],
): Promise<OwnDayTotal[]> {
  if (months.length === 0 || measures.length === 0) return [];
  const { rows } = await q.query<Omit<OwnDayTotal, 'amount'> & { amount: string }>(
    `select place, day, measure, amount, count
     from (
       select key.place::int - 1 as place, ${daysOf('s.start')} as day, unnest(s.measures) as measure,
         unnest(s.amounts) as amount, unnest(s.counts) as count
       from ${KEYS}
       cross join lateral (
         select start, measures, amounts, counts from read_models.rollups
         where org_unit_id = key.org_unit_id and grain = ${DAY} and scope = ${OWN}
           and start >= ${dateOf('key.month')} and start < ${dateOf('key.month')} + interval '1 month'
         offset 0
       ) s
     ) total
     where measure = any($3::smallint[])`,
    [...keysOf(months), numberArray(measures)],
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
}

interface Row {
  org_unit_id: number;
  month: Day;
  flows: string;
}

const reportedMonth = ({ org_unit_id, month, flows }: Row): ReportedMonth => ({
  orgUnitId: org_unit_id,
  month,
  flows: flowsFrom(flows),
});

const KEYS = 'unnest($1::int[], $2::int[]) with ordinality as key (org_unit_id, month, place)';

const keysOf = (months: readonly OrgUnitMonth[]): Buffer[] => [
  integerArray(4, months.map(({ orgUnitId }) => orgUnitId)), // prettier-ignore
  integerArray(4, months.map(({ month }) => month)), // prettier-ignore
];
