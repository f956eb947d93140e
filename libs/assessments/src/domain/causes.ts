import type { Cause, DirtyMark, OrgUnitRow, OrgUnitTree } from '#read-models/domain';

/** The causes for which each org unit is to be assessed again, by its id. */
export type Causes = ReadonlyMap<number, ReadonlySet<Cause>>;

/** Returns the causes of marked org units and of those above them, whose totals contain theirs. */
export function causesByOrgUnit(marks: readonly DirtyMark[], tree: OrgUnitTree): Causes {
  const causes = new Map<number, Set<Cause>>();
  for (const { orgUnitId, cause } of marks) {
    for (const id of [orgUnitId, ...tree.ancestors(orgUnitId)]) {
      const known = causes.get(id);
      if (known) known.add(cause);
      else causes.set(id, new Set([cause]));
    }
  }
  return causes;
}

export function dirtyMarksOf(orgUnitIds: readonly number[], causes: Causes): DirtyMark[] {
  return orgUnitIds.flatMap((orgUnitId) =>
    [...(causes.get(orgUnitId) ?? [])].map((cause) => ({ orgUnitId, cause })),
  );
}

/**
 * Returns the causes for which peers are to be assessed again: those of all peers together, or none when no
 * peer has changed. Any change of the tree counts, because it may have removed an org unit from the peers.
 */
export function causesOfPeers(peers: readonly OrgUnitRow[], causes: Causes): Set<Cause> {
  const merged = new Set(peers.flatMap(({ id }) => [...(causes.get(id) ?? [])]));
  if ([...causes.values()].some((each) => each.has('tree'))) merged.add('tree');
  return merged;
}
