import type { Queryable } from '#database';
import { OrgUnitTree } from '../domain/org-unit-tree.js';
import { readTreeUnless, type StampedTree } from './org-units-table.js';

/**
 * Caches the tree of the rollups and reads it again only when it has changed. A tree follows from the log up
 * to its position, so one that was read in a transaction that rolled back may be kept.
 */
export class OrgUnitTrees {
  private known: StampedTree = { stamp: '', tree: new OrgUnitTree(0, []) };

  async load(q: Queryable): Promise<OrgUnitTree> {
    this.known = (await readTreeUnless(q, this.known.stamp)) ?? this.known;
    return this.known.tree;
  }
}
