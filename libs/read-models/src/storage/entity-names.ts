import type { Queryable } from '#database';
import type { EntityKey } from '#event-log';
import type { EntityName } from '#event-log/domain';
import { entityKeyText } from '../domain/history/entity-history.js';

/** Returns the newest names of these entities, as known now, by `entityKeyText`. Some have no name. */
export async function readEntityNames(
  q: Queryable,
  keys: readonly EntityKey[],
): Promise<Map<string, EntityName>> {
  const { rows } = await q.query<{ code: string; subject: string; name: EntityName }>(
    `select u.code, e.subject, e.name
     from unnest($1::text[], $2::text[]) as key (org_unit, subject)
     join read_models.org_units u on u.code = key.org_unit
     join read_models.entities e on e.org_unit_id = u.id and e.subject = key.subject
     where e.name is not null`,
    [keys.map(({ orgUnit }) => orgUnit), keys.map(({ subject }) => subject)],
  );
  return new Map(rows.map(({ code, subject, name }) => [entityKeyText({ orgUnit: code, subject }), name]));
}
