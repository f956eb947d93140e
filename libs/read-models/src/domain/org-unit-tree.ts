/** An org unit as the read models store it. */
export interface OrgUnitRow {
  id: number;
  code: string;
  parentId: number | null;
  /** `null`: events name the org unit, but the tree does not hold it. */
  level: string | null;
  active: boolean;
  /** True: it was merged into its parent, so what both units have counts once. */
  merged: boolean;
}

const NONE: readonly number[] = [];

/** The tree that the rollups are added up by, with the ids of the read models. Immutable. */
export class OrgUnitTree {
  private readonly byId = new Map<number, OrgUnitRow>();
  private readonly byCode = new Map<string, OrgUnitRow>();
  private readonly childIds = new Map<number, number[]>();
  private readonly ancestorIds = new Map<number, readonly number[]>();
  private readonly levelsBelow = new Map<string, readonly OrgUnitRow[]>();

  constructor(
    /** Position of the newest event that is part of this tree. */
    readonly position: number,
    rows: readonly OrgUnitRow[],
  ) {
    for (const row of rows) {
      this.byId.set(row.id, row);
      this.byCode.set(row.code, row);
      if (row.parentId === null) continue;
      const siblings = this.childIds.get(row.parentId);
      if (siblings) siblings.push(row.id);
      else this.childIds.set(row.parentId, [row.id]);
    }
  }

  rows(): Iterable<OrgUnitRow> {
    return this.byId.values();
  }

  get(id: number): OrgUnitRow | undefined {
    return this.byId.get(id);
  }

  find(code: string): OrgUnitRow | undefined {
    return this.byCode.get(code);
  }

  /** Returns the direct children, including those that no longer exist today. */
  children(id: number): readonly number[] {
    return this.childIds.get(id) ?? NONE;
  }

  /** Returns the direct children that exist today. */
  activeChildren(id: number): readonly number[] {
    return this.children(id).filter((child) => this.byId.get(child)?.active);
  }

  /** Returns the org units above, from the parent up to the root. */
  ancestors(id: number): readonly number[] {
    const known = this.ancestorIds.get(id);
    if (known) return known;
    const parent = this.byId.get(id)?.parentId ?? null;
    const ancestors = parent === null ? NONE : [parent, ...this.ancestors(parent)];
    this.ancestorIds.set(id, ancestors);
    return ancestors;
  }

  /** Returns `id` and everything below it. */
  subtree(id: number): number[] {
    const found = [id];
    for (let index = 0; index < found.length; index += 1) {
      const children = this.childIds.get(found[index] ?? id);
      if (children) found.push(...children);
    }
    return found;
  }

  /** Returns the org units of that level below `id` that exist today, by code. */
  ofLevelBelow(id: number, level: string): readonly OrgUnitRow[] {
    const key = `${id} ${level}`;
    let known = this.levelsBelow.get(key);
    if (!known) this.levelsBelow.set(key, (known = this.findOfLevelBelow(id, level)));
    return known;
  }

  private findOfLevelBelow(id: number, level: string): OrgUnitRow[] {
    const below = this.subtree(id).flatMap((each) => (each === id ? [] : (this.byId.get(each) ?? [])));
    return below
      .filter((unit) => unit.active && unit.level === level)
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Returns true when the org unit is `scope` or lies below it. */
  isWithin(id: number, scope: string): boolean {
    const top = this.byCode.get(scope)?.id;
    return top !== undefined && (id === top || this.ancestors(id).includes(top));
  }
}
