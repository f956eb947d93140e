import type { Body } from './body.js';
import { byTimeThenPosition, type Moment } from './tree-history.js';

/**
 * Gives every body its parent in today's tree. What was said last of a body decides, in the order in which it was said;
 * a parent that would close a cycle or was never established gives way to the one before it, so no date and no order
 * of arrival can break the tree. A body that is merged into one below it leaves its own place to that branch.
 */
export function settleParents(bodies: ReadonlyMap<string, Body>): Map<string, string | null> {
  const places = new Places(bodies);
  for (const body of [...bodies.values()].sort(byLatestWish)) {
    if (body.mergedInto?.parent != null) places.hangBelowSuccessor(body, body.mergedInto.parent);
    else places.settle(body.code, parentsWishedFor(body));
  }
  return places.parents;
}

class Places {
  readonly parents = new Map<string, string | null>();

  constructor(private readonly bodies: ReadonlyMap<string, Body>) {}

  /** Takes the first parent that is possible; a root when none is. */
  settle(code: string, wishes: readonly (string | null)[]): void {
    this.parents.set(code, null);
    const parent = wishes.find((wish) => wish === null || this.isPossible(code, wish));
    this.parents.set(code, parent ?? null);
  }

  hangBelowSuccessor(body: Body, successor: string): void {
    const heir = this.branchBelow(body.code, successor);
    if (heir !== null) this.settle(heir, this.outside(body));
    this.settle(body.code, [successor, ...parentsWishedFor(body)]);
  }

  /** Where the body was said to belong, places below itself left out. */
  private outside(body: Body): (string | null)[] {
    return parentsWishedFor(body).filter(
      (wish) => wish === null || this.branchBelow(body.code, wish) === null,
    );
  }

  private isPossible(code: string, parent: string): boolean {
    return this.bodies.has(parent) && this.branchBelow(code, parent) === null && code !== parent;
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

function parentsWishedFor(body: Body): (string | null)[] {
  return body.wishes.map(({ parent }) => parent);
}

const NEVER: Moment = { time: Number.NEGATIVE_INFINITY, position: 0 };

function byLatestWish(a: Body, b: Body): number {
  return byTimeThenPosition(a.mergedInto ?? a.wishes[0] ?? NEVER, b.mergedInto ?? b.wishes[0] ?? NEVER);
}
