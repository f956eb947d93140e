import type { Queryable } from '#database';
import { UnitTree } from '../domain/unit-tree.js';
import { readTreeAfter } from './units-table.js';

/**
 * The tree that the roll-ups are true to, read again only when it has changed. A tree follows from the log up to its
 * position, so that one seen in a transaction that was rolled back may be kept.
 */
export class UnitTrees {
  private known = new UnitTree(0, []);

  async load(q: Queryable): Promise<UnitTree> {
    const known = this.known;
    const other = await readTreeAfter(q, known.position);
    if (!other) return known;
    this.known = other;
    return other;
  }
}
