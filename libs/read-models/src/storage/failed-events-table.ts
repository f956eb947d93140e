import { type Queryable, type Tx, numberArray } from '#database';
import type { EntityId } from './entities-table.js';

export interface FailedEvent extends EntityId {
  /** The newest position of the log that was known when the fold failed. */
  position: number;
  reason: string;
}

/** Returns the entities whose history cannot be folded. */
export async function readFailedEvents(q: Queryable): Promise<{ orgUnit: string; subject: string }[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    'select u.code, f.subject from read_models.failed_events f join read_models.org_units u on u.id = f.org_unit_id',
  );
  return rows.map(({ code, subject }) => ({ orgUnit: code, subject }));
}

export async function countFailedEvents(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ n: number }>('select count(*)::int as n from read_models.failed_events');
  return rows[0]?.n ?? 0;
}

/** Replaces the failures of the entities just folded. Those without a failure are removed from the table. */
export async function writeFailedEvents(
  tx: Tx,
  folded: readonly EntityId[],
  failed: readonly FailedEvent[],
): Promise<void> {
  if (folded.length === 0) return;
  await tx.query(
    `delete from read_models.failed_events f using unnest($1::int[], $2::text[]) as key (org_unit_id, subject)
     where f.org_unit_id = key.org_unit_id and f.subject = key.subject`,
    [numberArray(folded.map(({ orgUnitId }) => orgUnitId)), folded.map(({ subject }) => subject)],
  );
  if (failed.length === 0) return;
  await tx.query(
    `insert into read_models.failed_events (org_unit_id, subject, position, reason)
     select * from unnest($1::int[], $2::text[], $3::bigint[], $4::text[])
     on conflict (org_unit_id, subject) do update set position = excluded.position, reason = excluded.reason`,
    [
      numberArray(failed.map(({ orgUnitId }) => orgUnitId)),
      failed.map(({ subject }) => subject),
      numberArray(failed.map(({ position }) => position)),
      failed.map(({ reason }) => reason),
    ],
  );
}
