import type { Queryable } from '#database';
import type { Day } from '#kernel';
import { kpisAgainstPeers, type Framework, type PeerStatistics } from '#maturity/domain';
import { KNOWN_NOW, type OrgUnitRow, type OrgUnitTree, type ReadingsAt } from '#read-models';
import {
  causesAmongPeers,
  causesOfPeers,
  hasCauses,
  mergedCauses,
  NO_CAUSES,
  type Causes,
  type CausesByOrgUnit,
} from '../domain/causes.js';
import { applicableOrgUnits } from '../domain/applicable-frameworks.js';
import type { DueFrameworks } from '../storage/due-tracks.js';
import { peersByDay } from '../peers/peers-at.js';

/** The peers of a framework of which at least one has changed, or has a result that has settled. */
export interface ChangedPeers {
  /** True when a peer has changed. The scores of all of them may have changed. */
  changed: boolean;
  /** The org units to assess: all peers when one of them has changed, otherwise none. */
  orgUnitIds: readonly number[];
  /**
   * Returns the causes of one peer's result. All scores change together, so one notifiable change makes all
   * of them notifiable.
   */
  causesOf: (orgUnitId: number) => Causes;
  /** @throws the error of a formula of the framework */
  statistics: () => PeerStatistics;
}

/** Contains the frameworks that compare org units with their peers and of which a peer is to be assessed. */
export type PeersOfRound = ReadonlyMap<Framework, ChangedPeers>;

interface RoundCauses {
  /** The causes of the marks that this round took, for the marked org units and those above them. */
  marked: CausesByOrgUnit;
  /** These causes, and those of marks that were set after the round had taken its own. */
  causes: CausesByOrgUnit;
  due: DueFrameworks;
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
  { marked, causes, due }: RoundCauses,
): Promise<PeersOfRound> {
  const peersOfRound = new Map<Framework, ChangedPeers>();
  const settled = new Set([...due.values()].flatMap((ids) => [...ids]));
  for (const framework of applied) {
    if (kpisAgainstPeers(framework).length === 0) continue;
    const peers = applicableOrgUnits(framework, tree);
    const changed = hasCauses(causesOfPeers(peers, marked));
    if (!changed && !settled.has(framework.id)) continue;
    const statisticsOn = await peersByDay(snapshot, readingsAt, framework, [day], KNOWN_NOW);
    peersOfRound.set(framework, {
      changed,
      orgUnitIds: changed ? peers.map(({ id }) => id) : [],
      causesOf: causesOfOne(peers, causes),
      statistics: computeOnce(() => statisticsOn(day)),
    });
  }
  return peersOfRound;
}

/** Returns the causes to mark org units with for a retry. Each peer also gets the causes of its peers. */
export function causesWithPeers(causes: CausesByOrgUnit, changed: PeersOfRound): CausesByOrgUnit {
  if (changed.size === 0) return causes;
  const all = new Map(causes);
  for (const { orgUnitIds, causesOf } of changed.values())
    for (const id of orgUnitIds) all.set(id, mergedCauses(all.get(id) ?? NO_CAUSES, causesOf(id)));
  return all;
}

/** Merges the causes of all peers once, because nearly always only few of them have changed. */
function causesOfOne(peers: readonly OrgUnitRow[], causes: CausesByOrgUnit): ChangedPeers['causesOf'] {
  const changed = peers.filter(({ id }) => causes.has(id));
  const ofAll = causesOfPeers(peers, causes);
  return (orgUnitId) => {
    const own = causes.get(orgUnitId);
    const isOnlyOne = own !== undefined && changed.length === 1;
    return isOnlyOne ? own : causesAmongPeers(own ?? NO_CAUSES, ofAll);
  };
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
