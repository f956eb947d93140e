import { type Queryable, numberArray } from '#database';
import { addMonths, type Day } from '#kernel';

/** An entity of an org unit. */
export interface EntityOfOrgUnit {
  orgUnit: string;
  subject: string;
}

const SUPPLIED = 'services.fullProcess';
/** The measures by which org units report the use of a service. */
const REPORTED = ['dossiers.received.reported', 'dossiers.online.reported', 'dossiers.resolved.reported'];

/** Returns the services of these org units that offer the full process on that day. */
export async function readSupplied(
  q: Queryable,
  orgUnitIds: readonly number[],
  day: Day,
): Promise<EntityOfOrgUnit[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, t.subject
     from read_models.entities t join read_models.org_units u on u.id = t.org_unit_id
     where t.org_unit_id = any($1::int[]) and t.subject like 'service/%'
       and (select sum((c ->> 2)::numeric) from json_array_elements(t.deltas) c
            where (c ->> 0)::int = (select id from read_models.measures where name = $2) and (c ->> 1)::int <= $3) > 0`,
    [numberArray(orgUnitIds), SUPPLIED, day],
  );
  return rows.map(entities);
}

/** Returns those services whose org unit has itself reported use in the twelve months up to that day. */
export async function readReportedUse(
  q: Queryable,
  orgUnitIds: readonly number[],
  day: Day,
): Promise<EntityOfOrgUnit[]> {
  const { rows } = await q.query<{ code: string; subject: string }>(
    `select u.code, t.subject
     from read_models.entities t join read_models.org_units u on u.id = t.org_unit_id
     where t.org_unit_id = any($1::int[]) and t.subject like 'service/%' and t.covered_from is not null
       and exists (
         select from json_array_elements(t.deltas) c
         where (c ->> 0)::int = any(select id from read_models.measures where name = any($2::text[]))
           and (c ->> 1)::int between $3 and $4 and (c ->> 2)::numeric > 0
       )`,
    [numberArray(orgUnitIds), REPORTED, addMonths(day, -12) + 1, day],
  );
  return rows.map(entities);
}

const entities = ({ code, subject }: { code: string; subject: string }): EntityOfOrgUnit => ({
  orgUnit: code,
  subject,
});
