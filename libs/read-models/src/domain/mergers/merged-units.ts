import type { OrgUnitTree } from '../org-unit-tree.js';

type MergedRow = { id: number; parentId: number | null; merged: boolean };

/**
 * Which org units of a tree were merged into which. In the tree a merged org unit lies below its successor.
 */
export class MergedUnits {
  private static readonly ofTrees = new WeakMap<OrgUnitTree, MergedUnits>();
  /** The org units that were merged directly into each successor. */
  private readonly merged = new Map<number, number[]>();
  private readonly into = new Map<number, number>();

  constructor(rows: Iterable<MergedRow>) {
    for (const { id, parentId, merged } of rows) {
      if (!merged || parentId === null) continue;
      this.into.set(id, parentId);
      const others = this.merged.get(parentId);
      if (others) others.push(id);
      else this.merged.set(parentId, [id]);
    }
  }

  /** Returns the mergers of a tree, which never changes. */
  static in(tree: OrgUnitTree): MergedUnits {
    let known = this.ofTrees.get(tree);
    if (!known) this.ofTrees.set(tree, (known = new MergedUnits(tree.rows())));
    return known;
  }

  get isEmpty(): boolean {
    return this.merged.size === 0;
  }

  /** Returns all org units that others were merged into. */
  successors(): number[] {
    return [...this.merged.keys()];
  }

  /** Returns the org units that were merged directly into this one. */
  mergedInto(orgUnitId: number): readonly number[] {
    return this.merged.get(orgUnitId) ?? [];
  }

  /** Returns the org unit and all that were merged into it, directly or through others. */
  groupOf(orgUnitId: number): number[] {
    const group = [orgUnitId];
    for (const member of group) group.push(...this.mergedInto(member));
    return group;
  }

  /** Returns the successors that an entity of the org unit counts for: itself, and those it was merged into. */
  successorsOf(orgUnitId: number): number[] {
    const found = this.merged.has(orgUnitId) ? [orgUnitId] : [];
    for (let next = this.into.get(orgUnitId); next !== undefined; next = this.into.get(next))
      found.push(next);
    return found;
  }

  /** Returns a text that tells two groups apart: which org units they have, and how these were merged. */
  shapeOf(orgUnitId: number): string {
    return `${orgUnitId}(${[...this.mergedInto(orgUnitId)]
      .sort((one, other) => one - other)
      .map((each) => this.shapeOf(each))
      .join()})`;
  }
}
