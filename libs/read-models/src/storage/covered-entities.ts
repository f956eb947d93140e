import type { Queryable } from '#database';
import type { EntityKey } from '#event-log';

/**
 * The entities of these org units that reports of a period are about, as the read models have it; few have
 * any.
 */
export async function readCoveredEntities(q: Queryable, orgUnits: readonly string[]): Promise<EntityKey[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, t.subject from read_models.entities t join read_models.org_units u on u.id = t.org_unit_id
     where t.covered_from is not null and u.code = any($1::text[])`,
    [orgUnits],
  );
  return rows.map(({ code, subject }) => ({ orgUnit: code, subject }));
}
