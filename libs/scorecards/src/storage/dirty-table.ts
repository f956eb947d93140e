import type { Queryable, Tx } from '#database';
import type { Cause } from '../domain/projecting/index.js';
import { numberArray } from './sql-values.js';

export interface DirtyMark {
  unitId: number;
  cause: Cause;
}

/** Inserted only, whatever is there already: nobody waits for anybody. */
export async function markDirty(tx: Queryable, marks: readonly DirtyMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    'insert into scorecards.dirty (unit_id, cause) select * from unnest($1::int[], $2::text[])',
    [numberArray(marks.map(({ unitId }) => unitId)), marks.map(({ cause }) => cause)],
  );
}

export async function markAllDirty(tx: Queryable, cause: Cause): Promise<void> {
  await tx.query('insert into scorecards.dirty (unit_id, cause) select id, $1 from scorecards.units', [
    cause,
  ]);
}

/** Puts marks back that could not be dealt with, to be tried again after a while. */
export async function returnDirty(
  tx: Queryable,
  marks: readonly DirtyMark[],
  seconds: number,
): Promise<void> {
  if (marks.length === 0) return;
  await tx.query(
    `insert into scorecards.dirty (unit_id, cause, not_before)
     select unit_id, cause, now() + $3 * interval '1 second'
     from unnest($1::int[], $2::text[]) as mark (unit_id, cause)`,
    [numberArray(marks.map(({ unitId }) => unitId)), marks.map(({ cause }) => cause), seconds],
  );
}

/** All marks of at most `limit` bodies, whether they are due or not. */
export async function readDirtyOf(q: Queryable, limit: number): Promise<DirtyMark[]> {
  const { rows } = await q.query<{ unit_id: number; cause: Cause }>(
    `select distinct unit_id, cause from scorecards.dirty
     where unit_id in (select distinct unit_id from scorecards.dirty limit $1)`,
    [limit],
  );
  return rows.map(({ unit_id, cause }) => ({ unitId: unit_id, cause }));
}

/** Every mark that is due, also those that somebody is at work on. */
export async function readDirty(q: Queryable): Promise<DirtyMark[]> {
  const { rows } = await q.query<{ unit_id: number; cause: Cause }>(
    'select distinct unit_id, cause from scorecards.dirty where not_before is null or not_before <= now()',
  );
  return rows.map(({ unit_id, cause }) => ({ unitId: unit_id, cause }));
}

export async function countDirtyUnits(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>(
    'select count(distinct unit_id)::int as n from scorecards.dirty',
  );
  return rows[0]?.n ?? 0;
}

/**
 * Takes marks away, at most `limit`; they are gone when the transaction commits, and back when it does not. Marks that
 * another assessor is at work on are passed over.
 */
export async function takeDirty(tx: Tx, limit: number): Promise<DirtyMark[]> {
  const { rows } = await tx.query<{ unit_id: number; cause: Cause }>(
    `delete from scorecards.dirty
     where ctid = any (array (
       select ctid from scorecards.dirty where not_before is null or not_before <= now()
       limit $1 for update skip locked))
     returning unit_id, cause`,
    [limit],
  );
  return rows.map(({ unit_id, cause }) => ({ unitId: unit_id, cause }));
}
