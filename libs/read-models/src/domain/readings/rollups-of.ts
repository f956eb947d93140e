import type { OrgUnitTree } from '../org-unit-tree.js';

/** Totals to be added up: of the org unit alone, or with everything below it in the tree of the rollups. */
export interface RollupPart {
  orgUnitId: number;
  withSubtree: boolean;
}

/**
 * The fewest totals that make up these org units: rollups wherever everything below an org unit belongs to
 * them, too.
 */
export function rollupsOf(tree: OrgUnitTree, members: readonly number[]): RollupPart[] {
  const wanted = new Set(members);
  const withSubtree = new Set<number>();
  const depth = new Map(members.map((id) => [id, tree.ancestors(id).length]));
  const deepestFirst = [...wanted].sort((one, other) => (depth.get(other) ?? 0) - (depth.get(one) ?? 0));
  for (const id of deepestFirst)
    if (tree.children(id).every((child) => withSubtree.has(child))) withSubtree.add(id);
  const isWithinAnother = (id: number): boolean => withSubtree.has(tree.get(id)?.parentId ?? -1);
  return deepestFirst
    .map((orgUnitId) => ({ orgUnitId, withSubtree: withSubtree.has(orgUnitId) }))
    .filter(({ orgUnitId, withSubtree }) => !withSubtree || !isWithinAnother(orgUnitId));
}
