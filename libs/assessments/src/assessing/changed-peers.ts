import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { kpisAgainstPeers, type Framework, type PeerStatistics } from '#maturity/domain';
import { type Cause, KNOWN_NOW, type OrgUnitTree, type ReadingsAt } from '#read-models';
import { causesOfPeers, type Causes } from '../domain/causes.js';
import { applicableOrgUnits } from '../domain/applicable-frameworks.js';
import { peersByDay } from '../peers/peers-at.js';

/**
 * The peers of a framework when at least one of them has changed. The scores of all of them may have changed.
 */
interface ChangedPeers {
  orgUnitIds: readonly number[];
  /**
   * The causes of all peers together. All scores change together, so one notifiable change makes all of them
   * notifiable.
   */
  causes: ReadonlySet<Cause>;
  /** @throws the error of a formula of the framework */
  statistics: () => PeerStatistics;
}

/** Contains the frameworks that compare org units with their peers and of which a peer has a dirty mark. */
export type PeersOfRound = ReadonlyMap<Framework, ChangedPeers>;

interface RoundCauses {
  /** The causes of the marks that this round took, for the marked org units and those above them. */
  marked: Causes;
  /** These causes, and those of marks that were set after the round had taken its own. */
  causes: Causes;
}

/**
 * Returns the peers whose scores may have changed. The values of one org unit are part of the scores of all
 * its peers. So the round that finds one of them marked assesses all of them, by the same snapshot. Peers get
 * no dirty mark for it: each round would cause the next, and rounds would never end. Reads nothing for
 * frameworks without such scores.
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

/** Returns the causes to mark org units with for a retry. Each peer also gets the causes of its peers. */
export function causesWithPeers(causes: Causes, changed: PeersOfRound): Causes {
  if (changed.size === 0) return causes;
  const all = new Map(causes);
  for (const { orgUnitIds, causes: peerCauses } of changed.values())
    for (const id of orgUnitIds) all.set(id, new Set([...(all.get(id) ?? []), ...peerCauses]));
  return all;
}

/**
 * Runs the computation once. Each call of the returned function returns its value or throws its error. So an
 * error fails the org units of this framework only.
 */
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
