import { DayGrid, rollupRows, type CompactTotals, type RollupRow } from '../domain/rollups/index.js';
import type { OrgUnitTree } from '../domain/org-unit-tree.js';

/**
 * Returns the rows of all org units; those of one org unit are in the order of the table's key. An org unit
 * comes after all that lie below it and passes its totals up to its parent. So only one path from a leaf to
 * the root is in memory.
 *
 * @param idOf maps the ids of the totals to those of the table, where they differ
 */
export function* rolledUp(
  totals: CompactTotals,
  tree: OrgUnitTree,
  idOf: ((number: number) => number) | null = null,
): Generator<RollupRow> {
  const below = new Map<number, DayGrid>();
  for (const orgUnitId of fromTheLeaves(totals, tree)) {
    const own = new DayGrid();
    for (const [day, ofDay] of totals.daysOf(orgUnitId)) own.put(orgUnitId, day, ofDay);
    const ofBelow = below.get(orgUnitId) ?? new DayGrid();
    below.delete(orgUnitId);
    const parent = tree.get(orgUnitId)?.parentId ?? null;
    if (parent !== null) {
      const above = below.get(parent) ?? new DayGrid();
      below.set(parent, above);
      handUp([own, ofBelow], parent, above);
    }
    for (const row of rollupRows(own, ofBelow)) {
      const totals = idOf ? row.totals.renamed(idOf) : row.totals;
      totals.sort();
      yield { ...row, totals };
    }
  }
}

function handUp(grids: readonly DayGrid[], parent: number, above: DayGrid): void {
  for (const grid of grids)
    for (const [, days] of grid.entries())
      for (const [day, totals] of days) above.at(parent, day).addAll(totals);
}

/** Returns every org unit, children before parents; those outside the tree come last. */
function* fromTheLeaves(totals: CompactTotals, tree: OrgUnitTree): Generator<number> {
  for (const { id, parentId } of tree.rows()) if (parentId === null) yield* subtree(tree, id);
  for (const orgUnitId of totals.units()) if (!tree.get(orgUnitId)) yield orgUnitId;
}

function* subtree(tree: OrgUnitTree, orgUnitId: number): Generator<number> {
  for (const child of tree.children(orgUnitId)) yield* subtree(tree, child);
  yield orgUnitId;
}
