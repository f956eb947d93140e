import type { OrgTree, OrgUnit } from './org-tree.js';

/**
 * A tree with an index. Org units are kept in depth-first order, so that a subtree is a slice and `isWithin`
 * compares two numbers. It is built once per change of the tree, in linear time.
 */
export class IndexedTree implements OrgTree {
  private readonly byCode = new Map<string, OrgUnit>();
  private readonly childrenOf = new Map<string | null, OrgUnit[]>();
  /** Codes in depth-first order. */
  private readonly order: string[] = [];
  /** Where the slice of each org unit begins and ends (exclusive) in that order. */
  private readonly slices = new Map<string, { begin: number; end: number }>();

  /** @param units org units whose parents are among them, without cycles */
  constructor(units: readonly OrgUnit[]) {
    for (const unit of [...units].sort(byCode)) {
      this.byCode.set(unit.code, unit);
      const siblings = this.childrenOf.get(unit.parent);
      if (siblings) siblings.push(unit);
      else this.childrenOf.set(unit.parent, [unit]);
    }
    for (const root of this.roots()) this.walk(root);
  }

  get(code: string): OrgUnit | undefined {
    return this.byCode.get(code);
  }

  units(): readonly OrgUnit[] {
    return [...this.byCode.values()];
  }

  roots(): readonly OrgUnit[] {
    return this.childrenOf.get(null) ?? [];
  }

  children(code: string): readonly OrgUnit[] {
    return this.childrenOf.get(code) ?? [];
  }

  ancestors(code: string): readonly string[] {
    const ancestors: string[] = [];
    for (let unit = this.byCode.get(code); unit?.parent != null; unit = this.byCode.get(unit.parent)) {
      ancestors.push(unit.parent);
    }
    return ancestors;
  }

  isWithin(code: string, scope: string | null): boolean {
    if (scope === null) return true;
    const [slice, outer] = [this.slices.get(code), this.slices.get(scope)];
    return (
      slice !== undefined && outer !== undefined && outer.begin <= slice.begin && slice.begin < outer.end
    );
  }

  subtree(code: string): readonly string[] {
    const slice = this.slices.get(code);
    return slice ? this.order.slice(slice.begin, slice.end) : [];
  }

  /** Walks depth first without recursion, because senders of events choose how deep the tree is. */
  private walk(root: OrgUnit): void {
    const open = [{ code: root.code, next: 0 }];
    this.enter(root.code);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const child = this.children(top.code)[top.next++];
      if (child) {
        this.enter(child.code);
        open.push({ code: child.code, next: 0 });
      } else {
        this.leave(top.code);
        open.pop();
      }
    }
  }

  private enter(code: string): void {
    this.slices.set(code, { begin: this.order.length, end: this.order.length });
    this.order.push(code);
  }

  private leave(code: string): void {
    const slice = this.slices.get(code);
    if (slice) slice.end = this.order.length;
  }
}

function byCode(a: OrgUnit, b: OrgUnit): number {
  return a.code < b.code ? -1 : 1;
}
