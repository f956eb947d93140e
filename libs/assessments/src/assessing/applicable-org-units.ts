import type { Framework } from '#maturity/domain';
import type { OrgUnitRow, OrgUnitTree } from '#read-models';
import type { Causes } from '../domain/causes.js';
import { frameworksOf } from '../domain/frameworks-of.js';
import type { PeersOfRound } from './moved-peers.js';

/** An org unit that a round looks at. */
export interface ApplicableOrgUnit {
  unit: OrgUnitRow;
  /** False: only because its peers have moved. */
  marked: boolean;
  /** All frameworks that study it. */
  orgUnitsOf: readonly Framework[];
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
  const among = [...peers.values()].flatMap(({ orgUnitIds }) => orgUnitIds);
  return [...new Set([...marked.keys(), ...among])].sort((a, b) => a - b);
}

export function applicableOrgUnits(
  orgUnitIds: readonly number[],
  tree: OrgUnitTree,
  { marked, peers, appliedFrameworks }: RoundScope,
): ApplicableOrgUnit[] {
  return orgUnitIds.flatMap((id): ApplicableOrgUnit[] => {
    const unit = tree.get(id);
    if (!unit) return [];
    const orgUnitsOf = frameworksOf(unit, tree, appliedFrameworks);
    if (marked.has(id)) return [{ unit, marked: true, orgUnitsOf, frameworks: orgUnitsOf }];
    const frameworks = orgUnitsOf.filter((framework) => peers.has(framework));
    return [{ unit, marked: false, orgUnitsOf, frameworks }];
  });
}
