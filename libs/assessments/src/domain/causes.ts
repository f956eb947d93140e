import type { Cause, DirtyMark, OrgUnitRow, OrgUnitTree } from '#read-models/domain';

/** Why each org unit is to be assessed again. */
export type Causes = ReadonlyMap<number, ReadonlySet<Cause>>;

/** An org unit is concerned by whatever concerns an org unit below it. */
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
 * Why org units that are measured against each other are to be assessed again, all of them; nothing when none
 * of them has moved. An org unit that left is no longer one of them, so any change of the tree counts.
 */
export function causesOfPeers(peers: readonly OrgUnitRow[], causes: Causes): Set<Cause> {
  const merged = new Set(peers.flatMap(({ id }) => [...(causes.get(id) ?? [])]));
  if ([...causes.values()].some((each) => each.has('tree'))) merged.add('tree');
  return merged;
}
