import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { kpisAgainstPeers, type Framework, type PeerStatistics } from '#maturity/domain';
import { type Cause, KNOWN_NOW, type OrgUnitTree, type ReadingsAt } from '#read-models';
import { causesOfPeers, type Causes } from '../domain/causes.js';
import { applicableOrgUnits } from '../domain/applicable-frameworks.js';
import { peersByDay } from '../peers/peers-at.js';

/**
 * The org units that a framework measures against each other, after one of them has moved: the score of each
 * may have.
 */
interface ChangedPeers {
  orgUnitIds: readonly number[];
  /** Whose facts have moved whose score cannot be told apart: what is news of one is news of all. */
  causes: ReadonlySet<Cause>;
  /** @throws what the framework's formulas throw. */
  statistics: () => PeerStatistics;
}

/** By framework: those that measure against peers, and of whose peers one is marked. */
export type PeersOfRound = ReadonlyMap<Framework, ChangedPeers>;

interface RoundCauses {
  /** Those that the round is about, and those above them. */
  marked: Causes;
  /** Everything that is in the snapshot and not yet concluded, those included. */
  causes: Causes;
}

/**
 * What an org unit has is part of what each of its peers is measured by. So they are assessed together, in
 * the round that finds one of them marked and by the same snapshot: nobody has to be marked for it, so that
 * no mark begets another. Reads nothing for frameworks that do not measure against peers.
 */
export async function changedPeers(
  snapshot: Queryable,
  readingsAt: ReadingsAt,
  applied: readonly Framework[],
  { tree, day }: { tree: OrgUnitTree; day: Day },
  { marked, causes }: RoundCauses,
): Promise<PeersOfRound> {
  const changed = new Map<Framework, ChangedPeers>();
  for (const framework of applied) {
    if (kpisAgainstPeers(framework).length === 0) continue;
    const peers = applicableOrgUnits(framework, tree);
    if (causesOfPeers(peers, marked).size === 0) continue;
    const statisticsOn = await peersByDay(snapshot, readingsAt, framework, [day], KNOWN_NOW);
    changed.set(framework, {
      orgUnitIds: peers.map(({ id }) => id),
      causes: causesOfPeers(peers, causes),
      statistics: computeOnce(() => statisticsOn(day)),
    });
  }
  return changed;
}

/** Why org units have to be looked at again should that fail now; as their peers, too. */
export function causesWithPeers(causes: Causes, changed: PeersOfRound): Causes {
  if (changed.size === 0) return causes;
  const all = new Map(causes);
  for (const { orgUnitIds, causes: peerCauses } of changed.values())
    for (const id of orgUnitIds) all.set(id, new Set([...(all.get(id) ?? []), ...peerCauses]));
  return all;
}

/** Asked of every peer, worked out once. A defect is that of each of them, and of nothing else. */
function computeOnce<T>(compute: () => T): () => T {
  try {
    const value = compute();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
