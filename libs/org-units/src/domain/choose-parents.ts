import type { OrgUnitState } from './fold-org-unit.js';
import { byTimeThenPosition, type EventOrder } from './tree-events.js';

/**
 * Gives every org unit its parent in today's tree. The latest claim decides, in the order of (time,
 * position). A claimed parent that would close a cycle, or that was never established, gives way to the claim
 * before it, so no date and no order of arrival can break the tree. An org unit that is merged into one below
 * itself leaves its own parent to the branch that leads there.
 */
export function chooseParents(units: ReadonlyMap<string, OrgUnitState>): Map<string, string | null> {
  const choice = new ParentChoice(units);
  for (const unit of [...units.values()].sort(byLatestClaim)) {
    if (unit.mergedInto?.parent != null) choice.moveBelowSuccessor(unit, unit.mergedInto.parent);
    else choice.choose(unit.code, parentsClaimedFor(unit));
  }
  return choice.parents;
}

class ParentChoice {
  readonly parents = new Map<string, string | null>();

  constructor(private readonly units: ReadonlyMap<string, OrgUnitState>) {}

  /** Takes the first candidate that is possible; makes the org unit a root when none is. */
  choose(code: string, candidates: readonly (string | null)[]): void {
    this.parents.set(code, null);
    const parent = candidates.find((candidate) => candidate === null || this.isPossible(code, candidate));
    this.parents.set(code, parent ?? null);
  }

  moveBelowSuccessor(unit: OrgUnitState, successor: string): void {
    const branch = this.branchBelow(unit.code, successor);
    if (branch !== null) this.choose(branch, this.outside(unit));
    this.choose(unit.code, [successor, ...parentsClaimedFor(unit)]);
  }

  /** Returns the claimed parents that do not lie below the org unit itself. */
  private outside(unit: OrgUnitState): (string | null)[] {
    return parentsClaimedFor(unit).filter(
      (candidate) => candidate === null || this.branchBelow(unit.code, candidate) === null,
    );
  }

  private isPossible(code: string, parent: string): boolean {
    return this.units.has(parent) && this.branchBelow(code, parent) === null && code !== parent;
  }

  /**
   * Returns the child of `code` on the way down to `descendant`; null when `descendant` is not below `code`.
   */
  private branchBelow(code: string, descendant: string): string | null {
    let branch = descendant;
    for (let parent = this.parents.get(branch); parent != null; parent = this.parents.get(branch)) {
      if (parent === code) return branch;
      branch = parent;
    }
    return null;
  }
}

function parentsClaimedFor(unit: OrgUnitState): (string | null)[] {
  return unit.claimedParents.map(({ parent }) => parent);
}

const NEVER: EventOrder = { time: Number.NEGATIVE_INFINITY, position: 0 };

function byLatestClaim(a: OrgUnitState, b: OrgUnitState): number {
  return byTimeThenPosition(
    a.mergedInto ?? a.claimedParents[0] ?? NEVER,
    b.mergedInto ?? b.claimedParents[0] ?? NEVER,
  );
}
