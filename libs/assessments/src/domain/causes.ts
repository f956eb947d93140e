import type { Cause, DirtyMark, UnitRow, UnitTree } from '#read-models/domain';

/** Why each body is to be assessed again. */
export type Causes = ReadonlyMap<number, ReadonlySet<Cause>>;

/** A body is concerned by whatever concerns a body below it. */
export function causesOf(marks: readonly DirtyMark[], tree: UnitTree): Causes {
  const causes = new Map<number, Set<Cause>>();
  for (const { unitId, cause } of marks) {
    for (const id of [unitId, ...tree.ancestors(unitId)]) {
      const known = causes.get(id);
      if (known) known.add(cause);
      else causes.set(id, new Set([cause]));
    }
  }
  return causes;
}

export function marksOf(unitIds: readonly number[], causes: Causes): DirtyMark[] {
  return unitIds.flatMap((unitId) => [...(causes.get(unitId) ?? [])].map((cause) => ({ unitId, cause })));
}

/**
 * Why bodies that are measured against each other are to be assessed again, all of them; nothing when none of them has moved.
 * Whoever has left them is not among them any more, so that any change of the tree counts.
 */
export function causesAmong(peers: readonly UnitRow[], causes: Causes): Set<Cause> {
  const found = new Set(peers.flatMap(({ id }) => [...(causes.get(id) ?? [])]));
  if ([...causes.values()].some((each) => each.has('tree'))) found.add('tree');
  return found;
}
