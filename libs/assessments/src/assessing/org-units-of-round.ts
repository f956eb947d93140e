import type { Framework } from '#maturity/domain';
import type { OrgUnitRow, OrgUnitTree } from '#read-models';
import type { CausesByOrgUnit } from '../domain/causes.js';
import { applicableFrameworks } from '../domain/applicable-frameworks.js';
import type { DueFrameworks } from '../storage/due-tracks.js';
import type { PeersOfRound } from './changed-peers.js';

/** An org unit that a round assesses. */
export interface RoundOrgUnit {
  unit: OrgUnitRow;
  /** False when it is assessed only because one of its peers has changed, or because a result has settled. */
  marked: boolean;
  /** All frameworks that apply to it. */
  applicable: readonly Framework[];
  /** The frameworks among them to assess it by in this round. */
  frameworks: readonly Framework[];
}

export interface RoundScope {
  /** The causes of marked org units and of those above them. */
  marked: CausesByOrgUnit;
  /** The frameworks with a track that has settled, by org unit. */
  due: DueFrameworks;
  peers: PeersOfRound;
  /** The applied frameworks, at most one edition of each. */
  appliedFrameworks: readonly Framework[];
}

/**
 * Returns the ids of all org units of a round in ascending order. The order is fixed so that two assessors
 * with common peers do not deadlock.
 */
export function idsOfRound({ marked, due, peers }: Omit<RoundScope, 'appliedFrameworks'>): number[] {
  const peerIds = [...peers.values()].flatMap(({ orgUnitIds }) => orgUnitIds);
  return [...new Set([...marked.keys(), ...due.keys(), ...peerIds])].sort((a, b) => a - b);
}

export function orgUnitsOfRound(
  orgUnitIds: readonly number[],
  tree: OrgUnitTree,
  { marked, due, peers, appliedFrameworks }: RoundScope,
): RoundOrgUnit[] {
  return orgUnitIds.flatMap((id): RoundOrgUnit[] => {
    const unit = tree.get(id);
    if (!unit) return [];
    const applicable = applicableFrameworks(unit, tree, appliedFrameworks);
    if (marked.has(id)) return [{ unit, marked: true, applicable, frameworks: applicable }];
    const frameworks = applicable.filter(
      (framework) => peers.get(framework)?.changed || due.get(id)?.has(framework.id),
    );
    return [{ unit, marked: false, applicable, frameworks }];
  });
}
