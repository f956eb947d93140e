import type { Queryable } from '#database';
import type { EntityKey } from '#event-log';

/** Returns the entities of these org units that have reports of a period. There are few of them. */
export async function readCoveredEntities(q: Queryable, orgUnits: readonly string[]): Promise<EntityKey[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, t.subject from read_models.entities t join read_models.org_units u on u.id = t.org_unit_id
     where t.covered_from is not null and u.code = any($1::text[])`,
    [orgUnits],
  );
  return rows.map(({ code, subject }) => ({ orgUnit: code, subject }));
}
