import type { OrgUnitTree } from '../org-unit-tree.js';

/**
 * Totals to be added up: own totals of the org unit, or also those of everything below it in the tree of the
 * rollups.
 */
export interface RollupPart {
  orgUnitId: number;
  withSubtree: boolean;
}

/**
 * Returns the fewest totals that add up to these org units. Uses subtree totals wherever everything below an
 * org unit is among them.
 */
export function rollupsOf(tree: OrgUnitTree, members: readonly number[]): RollupPart[] {
  const wanted = new Set(members);
  const withSubtree = new Set<number>();
  const depth = new Map(members.map((id) => [id, tree.ancestors(id).length]));
  const deepestFirst = [...wanted].sort((one, other) => (depth.get(other) ?? 0) - (depth.get(one) ?? 0));
  for (const id of deepestFirst)
    if (tree.children(id).every((child) => withSubtree.has(child))) withSubtree.add(id);
  const isWithinAnother = (id: number): boolean => {
    const parentId = tree.get(id)?.parentId ?? null;
    return parentId !== null && withSubtree.has(parentId);
  };
  return deepestFirst
    .map((orgUnitId) => ({ orgUnitId, withSubtree: withSubtree.has(orgUnitId) }))
    .filter(({ orgUnitId, withSubtree }) => !withSubtree || !isWithinAnother(orgUnitId));
}
