import type { OrgTree, OrgUnit } from './org-tree.js';

/** How one body went into others. */
export interface Succession {
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
  private readonly into = new Map<string, Succession[]>();

  constructor(private readonly tree: OrgTree) {
    for (const unit of tree.units()) {
      for (const succession of successionsOf(unit)) {
        const known = this.into.get(succession.into);
        if (known) known.push(succession);
        else this.into.set(succession.into, [succession]);
      }
    }
  }

  /** Everything that went into the body, and into what went into it; the nearest first. `how`: in this way alone. */
  predecessors(code: string, how?: Succession['how']): Succession[] {
    const into = (each: string): Succession[] =>
      (this.into.get(each) ?? []).filter((succession) => how === undefined || succession.how === how);
    return collect(code, into, ({ from }) => from);
  }

  /** What became of the body, and of what it became. */
  successors(code: string): Succession[] {
    return collect(code, (each) => successionsOf(this.tree.get(each)), ({ into }) => into); // prettier-ignore
  }
}

function successionsOf(unit: OrgUnit | undefined): Succession[] {
  if (unit?.endedAt == null || (unit.status !== 'merged' && unit.status !== 'split')) return [];
  const { code: from, status: how, endedAt: at } = unit;
  return unit.successors.map((into) => ({ from, into, how, at }));
}

/** Nobody is visited twice: mergers in a circle are said now and then. */
function collect(
  start: string,
  successionsAt: (code: string) => readonly Succession[],
  next: (succession: Succession) => string,
): Succession[] {
  const found: Succession[] = [];
  const seen = new Set([start]);
  const open = [start];
  for (let code = open.shift(); code !== undefined; code = open.shift()) {
    for (const succession of successionsAt(code)) {
      if (seen.has(next(succession))) continue;
      seen.add(next(succession));
      found.push(succession);
      open.push(next(succession));
    }
  }
  return found;
}
