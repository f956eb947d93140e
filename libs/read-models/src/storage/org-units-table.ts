import { type Queryable, type Tx, numberArray } from '#database';
import { OrgUnitTree, type OrgUnitRow } from '../domain/org-unit-tree.js';

interface TreeRow {
  stamp: string;
  position: string;
  id: number | null;
  code: string;
  parent_id: number | null;
  level: string | null;
  active: boolean;
  merged: boolean;
}

/**
 * A tree with a stamp that identifies it. The position alone does not: a rebuild may store another tree at
 * the same position.
 */
export interface StampedTree {
  stamp: string;
  tree: OrgUnitTree;
}

/** Returns the tree of the rollups, or null when it still has this stamp. */
export async function readTreeUnless(q: Queryable, stamp: string): Promise<StampedTree | null> {
  const { rows } = await q.query<TreeRow>(
    `select t.stamp, t.position, u.id, u.code, u.parent_id, u.level, u.active, u.merged
     from (
       select position, concat_ws('/', position, (select generation from read_models.projection_version)) as stamp
       from read_models.projected_tree
     ) t
     left join read_models.org_units u on u.level is not null
     where t.stamp <> $1`,
    [stamp],
  );
  const [first] = rows;
  if (!first) return null;
  return { stamp: first.stamp, tree: new OrgUnitTree(Number(first.position), rows.flatMap(unitRow)) };
}

/** Writes these rows of the tree as of `position`; all others stay. */
export async function writeTree(tx: Tx, rows: readonly OrgUnitRow[], position: number): Promise<void> {
  await tx.query(
    `update read_models.org_units u set parent_id = row.parent_id, level = row.level, active = row.active, merged = row.merged
     from unnest($1::int[], $2::int[], $3::text[], $4::boolean[], $5::boolean[])
       as row (id, parent_id, level, active, merged)
     where u.id = row.id`,
    [
      numberArray(rows.map(({ id }) => id)),
      rows.map(({ parentId }) => parentId),
      rows.map(({ level }) => level),
      rows.map(({ active }) => active),
      rows.map(({ merged }) => merged),
    ],
  );
  await tx.query('update read_models.projected_tree set position = $1', [position]);
}

/** Returns the ids of these codes. Gives ids to those that have none. */
export async function ensureOrgUnits(q: Queryable, codes: readonly string[]): Promise<Map<string, number>> {
  const known = await readOrgUnitIds(q, codes);
  const missing = codes.filter((code) => !known.has(code));
  if (missing.length === 0) return known;
  await q.query('insert into read_models.org_units (code) select unnest($1::text[]) on conflict do nothing', [
    missing,
  ]);
  return readOrgUnitIds(q, codes);
}

export async function readOrgUnitIds(q: Queryable, codes: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await q.query<{ id: number; code: string }>(
    'select id, code from read_models.org_units where code = any($1::text[])',
    [codes],
  );
  return new Map(rows.map(({ id, code }) => [code, id]));
}

function unitRow({ id, code, parent_id, level, active, merged }: TreeRow): OrgUnitRow[] {
  return id === null ? [] : [{ id, code, parentId: parent_id, level, active, merged }];
}
