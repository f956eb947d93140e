import type { Queryable } from '#database';
import type { Mapping } from '../domain/index.js';

/** A mapping as it was once used. Versions never change. */
export interface MappingVersion {
  id: number;
  version: number;
  mapping: Mapping;
}

/** Returns the newest version of each mapping of these org units, the newest first. */
export async function rememberedMappings(q: Queryable, units: readonly string[]): Promise<MappingVersion[]> {
  const { rows } = await q.query<MappingVersion>(
    `select distinct on (id) id::float8, version, mapping from imports.mappings
     where org_unit = any($1::text[]) order by id desc, version desc limit 100`,
    [units],
  );
  return rows;
}

/**
 * Keeps a mapping: as a further version of one that is known, or as a new one.
 *
 * @param of the id of the mapping that it changes; null for a new one
 */
export async function keepMapping(
  q: Queryable,
  of: number | null,
  wanted: { orgUnit: string; mapping: Mapping; byId: string; byName: string; now: number },
): Promise<{ id: number; version: number }> {
  const { orgUnit, mapping, byId, byName, now } = wanted;
  const { rows } = await q.query<{ id: number; version: number }>(
    `insert into imports.mappings (id, version, org_unit, mapping, by_id, by_name, created_at)
     select coalesce($1, nextval('imports.mapping_ids')),
       coalesce((select max(version) from imports.mappings where id = $1), 0) + 1,
       $2, $3::jsonb, $4, $5, to_timestamp($6 / 1000.0)
     returning id::float8, version`,
    [of, orgUnit, JSON.stringify(mapping), byId, byName, now],
  );
  const [kept] = rows;
  if (!kept) throw new Error('The mapping was not kept.');
  return kept;
}
