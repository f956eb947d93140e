import type { UnitTree } from '../unit-tree.js';

/** Sums to be added up: of the body alone, or with everything below it in the tree of the roll-ups. */
export interface Slice {
  unitId: number;
  whole: boolean;
}

/** The fewest sums that make up these bodies: roll-ups wherever everything below a body belongs to them, too. */
export function coverOf(tree: UnitTree, members: readonly number[]): Slice[] {
  const wanted = new Set(members);
  const whole = new Set<number>();
  const depth = new Map(members.map((id) => [id, tree.ancestors(id).length]));
  const deepestFirst = [...wanted].sort((one, other) => (depth.get(other) ?? 0) - (depth.get(one) ?? 0));
  for (const id of deepestFirst) if (tree.children(id).every((child) => whole.has(child))) whole.add(id);
  const isWithinAnother = (id: number): boolean => whole.has(tree.get(id)?.parentId ?? -1);
  return deepestFirst
    .map((unitId) => ({ unitId, whole: whole.has(unitId) }))
    .filter(({ unitId, whole }) => !whole || !isWithinAnother(unitId));
}
