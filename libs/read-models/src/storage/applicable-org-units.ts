import type { Queryable } from '#database';
import type { Applicability } from '#maturity/domain';

/**
 * Returns the codes of all org units that a framework applies to and that exist today, by the tree of the
 * rollups.
 */
export async function readApplicableOrgUnits(
  q: Queryable,
  { levels, within }: Applicability,
): Promise<string[]> {
  const { rows } = await q.query<{ code: string }>(
    `with recursive part as (
       select id from read_models.org_units where case when $2::text is null then parent_id is null else code = $2 end
       union all
       select child.id from read_models.org_units child join part on child.parent_id = part.id
     )
     select u.code from read_models.org_units u join part using (id)
     where u.active and u.level = any($1::text[]) order by u.code`,
    [levels, within],
  );
  return rows.map(({ code }) => code);
}
