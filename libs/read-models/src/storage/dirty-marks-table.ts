import { type Queryable, type Tx, numberArray } from '#database';
import { formatDay, type Day } from '#kernel';
import { GatheredMarks, type DirtyMark, type MarkCause } from '../domain/deltas/index.js';
import { DAY, OWN } from '../domain/rollups/index.js';

interface MarkRow {
  org_unit_id: number;
  cause: MarkCause;
  backfill: boolean;
  run: string | null;
  first_position: string | null;
  last_position: string | null;
}

const COLUMNS = 'org_unit_id, cause, backfill, run, first_position, last_position';
const ROWS = 'unnest($1::int[], $2::text[], $3::boolean[], $4::bigint[], $5::bigint[], $6::bigint[])';
const IS_DUE = '(not_before is null or not_before <= now())';

/** Inserts marks without looking for existing ones, so that no process waits for another. */
export async function markDirty(tx: Queryable, marks: readonly DirtyMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(`insert into read_models.dirty_marks (${COLUMNS}) select * from ${ROWS}`, columnsOf(marks));
}

export async function markAllDirty(tx: Queryable, cause: MarkCause): Promise<void> {
  await tx.query(
    'insert into read_models.dirty_marks (org_unit_id, cause) select id, $1 from read_models.org_units',
    [cause],
  );
}

/** Inserts marks again after a failed assessment. They are due again after a while. */
export async function returnDirty(
  tx: Queryable,
  marks: readonly DirtyMark[],
  seconds: number,
): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    `insert into read_models.dirty_marks (${COLUMNS}, not_before)
     select mark.*, now() + $7 * interval '1 second' from ${ROWS} as mark`,
    [...columnsOf(marks), seconds],
  );
}

/** Returns all marks of at most `limit` org units, whether they are due or not. */
export function readDirtyOf(q: Queryable, limit: number): Promise<DirtyMark[]> {
  return readMarks(
    q,
    'where org_unit_id in (select distinct org_unit_id from read_models.dirty_marks limit $1)',
    [limit],
  );
}

/** Returns every mark that is due, including those that an assessor holds. */
export function readDirty(q: Queryable): Promise<DirtyMark[]> {
  return readMarks(q, `where ${IS_DUE}`);
}

export async function countDirtyOrgUnits(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    'select count(distinct org_unit_id)::int as n from read_models.dirty_marks',
  );
  return rows[0]?.n ?? 0;
}

/**
 * Deletes at most `limit` due marks and returns them; a rollback restores them. Skips marks that another
 * assessor holds.
 */
export async function takeDirty(tx: Tx, limit: number): Promise<DirtyMark[]> {
  const { rows } = await tx.query<MarkRow>(
    `delete from read_models.dirty_marks
     where ctid = any (array (
       select ctid from read_models.dirty_marks where ${IS_DUE}
       limit $1 for update skip locked))
     returning ${COLUMNS}`,
    [limit],
  );
  const gathered = new GatheredMarks();
  for (const row of rows) gathered.add(row.org_unit_id, markOf(row));
  return gathered.all();
}

async function readMarks(q: Queryable, where: string, values: unknown[] = []): Promise<DirtyMark[]> {
  const { rows } = await q.query<MarkRow>(
    `select org_unit_id, cause, backfill, run, min(first_position) as first_position, max(last_position) as last_position
     from read_models.dirty_marks ${where} group by org_unit_id, cause, backfill, run`,
    values,
  );
  return rows.map(markOf);
}

function columnsOf(marks: readonly DirtyMark[]): unknown[] {
  return [
    numberArray(marks.map(({ orgUnitId }) => orgUnitId)),
    marks.map(({ cause }) => cause),
    marks.map(({ backfill }) => backfill),
    marks.map(({ run }) => run),
    marks.map(({ first }) => first),
    marks.map(({ last }) => last),
  ];
}

function markOf(row: MarkRow): DirtyMark {
  const { org_unit_id: orgUnitId, cause, backfill, run, first_position: first, last_position: last } = row;
  return { orgUnitId, cause, backfill, run: numberOf(run), first: numberOf(first), last: numberOf(last) };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** An interval, first and last day included. */
export interface DayRange {
  first: Day;
  last: Day;
}

/**
 * Marks the org units that have own totals on any of these days, because deltas come due there or windows
 * leave those days behind. Looks up each org unit and range in the index of rollups. That is some thousand
 * look-ups, whereas an index by day would cost every write.
 */
export async function markDirtyByDays(tx: Tx, ranges: readonly DayRange[]): Promise<void> {
  await tx.query(
    `insert into read_models.dirty_marks (org_unit_id, cause)
     select unit.id, 'day-end' from read_models.org_units unit
     where exists (
       select from unnest($1::date[], $2::date[]) as range (first, last)
       cross join lateral (
         select from read_models.rollups s
         where s.org_unit_id = unit.id and s.grain = ${DAY} and s.start between range.first and range.last and s.scope = ${OWN}
         limit 1
       ) found
     )`,
    [ranges.map(({ first }) => formatDay(first)), ranges.map(({ last }) => formatDay(last))],
  );
}

/**
 * Marks the org units about which a source falls silent on any of these days, because they are read as of the
 * day on which they were last heard.
 */
export async function markDirtyBySilence(tx: Tx, { first, last }: DayRange): Promise<void> {
  await tx.query(
    `insert into read_models.dirty_marks (org_unit_id, cause)
     select distinct org_unit_id, 'day-end' from read_models.silences
     where daterange(from_day, until_day) && daterange($1::date, $2::date, '[]') and from_day >= $1::date`,
    [formatDay(first), formatDay(last)],
  );
}
