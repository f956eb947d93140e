import { DayGrid, sumRows, type CompactSums, type SumRow } from '../domain/rollups/index.js';
import type { UnitTree } from '../domain/unit-tree.js';

/**
 * The rows of all bodies, each body's in the order of the table's key. A body comes after those below it and hands what it
 * and they did to the one above: only one way from a leaf to the root is in memory.
 *
 * @param idOf what the tables know by another id than the sums
 */
export function* rolledUp(
  sums: CompactSums,
  tree: UnitTree,
  idOf: ((number: number) => number) | null = null,
): Generator<SumRow> {
  const below = new Map<number, DayGrid>();
  for (const unitId of fromTheLeaves(sums, tree)) {
    const own = new DayGrid();
    for (const [day, cells] of sums.daysOf(unitId)) own.put(unitId, day, cells);
    const ofBelow = below.get(unitId) ?? new DayGrid();
    below.delete(unitId);
    const parent = tree.get(unitId)?.parentId ?? null;
    if (parent !== null) {
      const above = below.get(parent) ?? new DayGrid();
      below.set(parent, above);
      handUp([own, ofBelow], parent, above);
    }
    for (const row of sumRows(own, ofBelow)) {
      const cells = idOf ? row.cells.renamed(idOf) : row.cells;
      cells.sort();
      yield { ...row, cells };
    }
  }
}

function handUp(grids: readonly DayGrid[], parent: number, above: DayGrid): void {
  for (const grid of grids)
    for (const [, days] of grid.entries())
      for (const [day, cells] of days) above.at(parent, day).addAll(cells);
}

/** Every body, those outside the tree last. */
function* fromTheLeaves(sums: CompactSums, tree: UnitTree): Generator<number> {
  for (const { id, parentId } of tree.rows()) if (parentId === null) yield* subtree(tree, id);
  for (const unitId of sums.units()) if (!tree.get(unitId)) yield unitId;
}

function* subtree(tree: UnitTree, unitId: number): Generator<number> {
  for (const child of tree.children(unitId)) yield* subtree(tree, child);
  yield unitId;
}
