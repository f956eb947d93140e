import type { Framework } from '#maturity/domain';
import type { OrgUnitRow, OrgUnitTree } from '#read-models';
import type { Causes } from '../domain/causes.js';
import { applicableFrameworks } from '../domain/applicable-frameworks.js';
import type { PeersOfRound } from './changed-peers.js';

/** An org unit that a round looks at. */
export interface RoundOrgUnit {
  unit: OrgUnitRow;
  /** False: only because its peers have moved. */
  marked: boolean;
  /** All frameworks that study it. */
  applicable: readonly Framework[];
  /** Those of them by which it is to be assessed. */
  frameworks: readonly Framework[];
}

export interface RoundScope {
  /** The org units that are marked, and those above them. */
  marked: Causes;
  peers: PeersOfRound;
  /** At most one edition of each framework. */
  appliedFrameworks: readonly Framework[];
}

/**
 * All org units of a round, always in one order: two assessors that have peers in common must not block each
 * other.
 */
export function idsOfRound({ marked, peers }: Pick<RoundScope, 'marked' | 'peers'>): number[] {
  const peerIds = [...peers.values()].flatMap(({ orgUnitIds }) => orgUnitIds);
  return [...new Set([...marked.keys(), ...peerIds])].sort((a, b) => a - b);
}

export function orgUnitsOfRound(
  orgUnitIds: readonly number[],
  tree: OrgUnitTree,
  { marked, peers, appliedFrameworks }: RoundScope,
): RoundOrgUnit[] {
  return orgUnitIds.flatMap((id): RoundOrgUnit[] => {
    const unit = tree.get(id);
    if (!unit) return [];
    const applicable = applicableFrameworks(unit, tree, appliedFrameworks);
    if (marked.has(id)) return [{ unit, marked: true, applicable, frameworks: applicable }];
    const frameworks = applicable.filter((framework) => peers.has(framework));
    return [{ unit, marked: false, applicable, frameworks }];
  });
}
