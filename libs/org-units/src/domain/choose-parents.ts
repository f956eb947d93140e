import type { OrgUnitState } from './fold-org-unit.js';
import { byTimeThenPosition, type EventOrder } from './tree-events.js';

/**
 * Gives every body its parent in today's tree. What was said last of a body decides, in the order in which it was said;
 * a parent that would close a cycle or was never established gives way to the one before it, so no date and no order
 * of arrival can break the tree. A body that is merged into one below it leaves its own place to that branch.
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

  /** Takes the first parent that is possible; a root when none is. */
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

  /** Where the body was said to belong, places below itself left out. */
  private outside(unit: OrgUnitState): (string | null)[] {
    return parentsClaimedFor(unit).filter(
      (candidate) => candidate === null || this.branchBelow(unit.code, candidate) === null,
    );
  }

  private isPossible(code: string, parent: string): boolean {
    return this.units.has(parent) && this.branchBelow(code, parent) === null && code !== parent;
  }

  /** The child of `code` on the way from it down to `descendant`; null when that is not below it. */
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
