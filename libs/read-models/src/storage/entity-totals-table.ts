import { type Tx, dateOf, numberArray } from '#database';
import type { SubjectDelta } from '../domain/deltas/index.js';

/** Adds deltas to the totals kept per subject. Deletes rows without deltas. */
export async function addToEntityTotals(tx: Tx, deltas: readonly SubjectDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  const keys = [
    numberArray(deltas.map(({ orgUnitId }) => orgUnitId)),
    numberArray(deltas.map(({ measure }) => measure)),
    deltas.map(({ subject }) => subject),
    numberArray(deltas.map(({ day }) => day)),
    numberArray(deltas.map(({ scope }) => scope)),
  ];
  await tx.query(
    `insert into read_models.entity_totals as s (org_unit_id, measure_id, subject, day, scope, amount, count)
     select org_unit_id, measure_id, subject, ${dateOf('day')}, scope, amount, count
     from unnest($1::int[], $2::smallint[], $3::text[], $4::int[], $5::smallint[], $6::bigint[], $7::int[])
       as delta (org_unit_id, measure_id, subject, day, scope, amount, count)
     order by org_unit_id, measure_id, subject, day, scope
     on conflict (org_unit_id, measure_id, subject, day, scope)
     do update set amount = s.amount + excluded.amount, count = s.count + excluded.count`,
    [...keys, numberArray(deltas.map(({ amount }) => amount)), numberArray(deltas.map(({ count }) => count))],
  );
  await tx.query(
    `delete from read_models.entity_totals s
     using unnest($1::int[], $2::smallint[], $3::text[], $4::int[], $5::smallint[])
       as key (org_unit_id, measure_id, subject, day, scope)
     where s.org_unit_id = key.org_unit_id and s.measure_id = key.measure_id and s.subject = key.subject
       and s.day = ${dateOf('key.day')} and s.scope = key.scope and s.amount = 0 and s.count = 0`,
    keys,
  );
}
