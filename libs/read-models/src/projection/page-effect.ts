import type { PageDeltas } from '../domain/deltas/index.js';
import type { UnitRow, UnitTree } from '../domain/unit-tree.js';
import type { Presences } from '../storage/presences-table.js';
import type { Refolded } from './timelines.js';

/** All that one page of the log changes in the read models, before any of it is written. */
export interface PageEffect {
  /** What is added to sums and to sums per subject, and who is to be assessed again. */
  deltas: PageDeltas;
  /** The tree that the sums are true to once the deltas are added. */
  tree: UnitTree;
  /** The places in it that are new or have changed; `null` when the page says nothing about the tree. */
  treeRows: readonly UnitRow[] | null;
  /** By the position of a chain's original, whose contributions are counted; `null` when all of it was taken back. */
  amended: ReadonlyMap<number, number | null>;
  timelines: Refolded;
  /** Of the things that months came or went for. */
  presences: readonly Presences[];
}
