import type { OrgTree, OrgUnit } from './org-tree.js';

/** The succession from one org unit to another. */
export interface Succession {
  /** The org unit that ended. */
  from: string;
  /** The org unit that succeeds it, wholly or in part. */
  into: string;
  how: 'merged' | 'split';
  /** Epoch milliseconds. */
  at: number;
}

/** Predecessors and successors of org units, over any number of reorganisations. */
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

  /**
   * Returns the successions into the org unit and into its predecessors, the nearest first. `how` follows
   * mergers or splits alone.
   */
  predecessors(code: string, how?: Succession['how']): Succession[] {
    const into = (each: string): Succession[] =>
      (this.into.get(each) ?? []).filter((succession) => how === undefined || succession.how === how);
    return collect(code, into, ({ from }) => from);
  }

  /** Returns the successions from the org unit and from its successors, the nearest first. */
  successors(code: string): Succession[] {
    return collect(code, (each) => successionsOf(this.tree.get(each)), ({ into }) => into); // prettier-ignore
  }
}

function successionsOf(unit: OrgUnit | undefined): Succession[] {
  if (unit?.endedAt == null || (unit.status !== 'merged' && unit.status !== 'split')) return [];
  const { code: from, status: how, endedAt: at } = unit;
  return unit.successors.map((into) => ({ from, into, how, at }));
}

/**
 * Follows successions from `start`. It visits each org unit once, because mergers can lead back to where they
 * began.
 */
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
