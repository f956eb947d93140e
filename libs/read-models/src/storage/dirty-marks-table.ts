import { type Queryable, type Tx, numberArray } from '#database';
import { formatDay, type Day } from '#kernel';
import type { Cause, DirtyMark } from '../domain/deltas/index.js';
import { DAY, OWN } from '../domain/rollups/index.js';

/** Inserts marks without looking for existing ones, so that no process waits for another. */
export async function markDirty(tx: Queryable, marks: readonly DirtyMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    'insert into read_models.dirty_marks (org_unit_id, cause) select * from unnest($1::int[], $2::text[])',
    [numberArray(marks.map(({ orgUnitId }) => orgUnitId)), marks.map(({ cause }) => cause)],
  );
}

export async function markAllDirty(tx: Queryable, cause: Cause): Promise<void> {
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
    `insert into read_models.dirty_marks (org_unit_id, cause, not_before)
     select org_unit_id, cause, now() + $3 * interval '1 second'
     from unnest($1::int[], $2::text[]) as mark (org_unit_id, cause)`,
    [numberArray(marks.map(({ orgUnitId }) => orgUnitId)), marks.map(({ cause }) => cause), seconds],
  );
}

/** Returns all marks of at most `limit` org units, whether they are due or not. */
export async function readDirtyOf(q: Queryable, limit: number): Promise<DirtyMark[]> {
  const { rows } = await q.query<{ org_unit_id: number; cause: Cause }>(
    `select distinct org_unit_id, cause from read_models.dirty_marks
     where org_unit_id in (select distinct org_unit_id from read_models.dirty_marks limit $1)`,
    [limit],
  );
  return rows.map(({ org_unit_id, cause }) => ({ orgUnitId: org_unit_id, cause }));
}

/** Returns every mark that is due, including those that an assessor holds. */
export async function readDirty(q: Queryable): Promise<DirtyMark[]> {
  const { rows } = await q.query<{ org_unit_id: number; cause: Cause }>(
    'select distinct org_unit_id, cause from read_models.dirty_marks where not_before is null or not_before <= now()',
  );
  return rows.map(({ org_unit_id, cause }) => ({ orgUnitId: org_unit_id, cause }));
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
  const { rows } = await tx.query<{ org_unit_id: number; cause: Cause }>(
    `delete from read_models.dirty_marks
     where ctid = any (array (
       select ctid from read_models.dirty_marks where not_before is null or not_before <= now()
       limit $1 for update skip locked))
     returning org_unit_id, cause`,
    [limit],
  );
  return rows.map(({ org_unit_id, cause }) => ({ orgUnitId: org_unit_id, cause }));
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
     select unit.id, 'day' from read_models.org_units unit
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
