import type { OrgTree, OrgUnit } from './org-tree.js';

/** How one body went into others. */
export interface Descent {
  /** The body that ended. */
  from: string;
  /** The body that it became, or became a part of. */
  into: string;
  how: 'merged' | 'split';
  /** Epoch milliseconds. */
  at: number;
}

/** Where bodies came from and what became of them, over as many reorganisations as there were. */
export class Lineage {
  private readonly into = new Map<string, Descent[]>();

  constructor(private readonly tree: OrgTree) {
    for (const unit of tree.units()) {
      for (const descent of descentsOf(unit)) {
        const known = this.into.get(descent.into);
        if (known) known.push(descent);
        else this.into.set(descent.into, [descent]);
      }
    }
  }

  /** Everything that went into the body, and into what went into it; the nearest first. `how`: in this way alone. */
  predecessors(code: string, how?: Descent['how']): Descent[] {
    const into = (each: string): Descent[] =>
      (this.into.get(each) ?? []).filter((descent) => how === undefined || descent.how === how);
    return collect(code, into, ({ from }) => from);
  }

  /** What became of the body, and of what it became. */
  successors(code: string): Descent[] {
    return collect(code, (each) => descentsOf(this.tree.get(each)), ({ into }) => into); // prettier-ignore
  }
}

function descentsOf(unit: OrgUnit | undefined): Descent[] {
  if (unit?.endedAt == null || (unit.status !== 'merged' && unit.status !== 'split')) return [];
  const { code: from, status: how, endedAt: at } = unit;
  return unit.successors.map((into) => ({ from, into, how, at }));
}

/** Nobody is visited twice: mergers in a circle are said now and then. */
function collect(
  start: string,
  descentsAt: (code: string) => readonly Descent[],
  next: (descent: Descent) => string,
): Descent[] {
  const found: Descent[] = [];
  const seen = new Set([start]);
  const open = [start];
  for (let code = open.shift(); code !== undefined; code = open.shift()) {
    for (const descent of descentsAt(code)) {
      if (seen.has(next(descent))) continue;
      seen.add(next(descent));
      found.push(descent);
      open.push(next(descent));
    }
  }
  return found;
}
