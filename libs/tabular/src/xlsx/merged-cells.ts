import { fileTooLarge } from '../bad-file.js';
import { EMPTY_CELL, type Cell } from '../domain/cell.js';
import { MAX_COLUMNS, MAX_MERGED_RANGES } from '../limits.js';
import type { Archive } from './archive.js';
import { readReference } from './cell-reference.js';

export interface MergedRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const MERGED_LIST = /<(?:[\w.-]+:)?mergeCells[\s>/]/;
const MERGED_CELL = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Za-z]+\d+):([A-Za-z]+\d+)["']/g;
const LIST_END = /<\/(?:[\w.-]+:)?mergeCells>|^<[^>]*\/>/;
/** Longer than the pattern that may lie across two pieces. */
const OVERLAP = 200;
const MAX_LIST_LENGTH = 5_000_000;

/**
 * Returns the merged ranges of a sheet. They are written after its rows, so the sheet is run through once
 * before it is read; looking for one tag costs a fraction of reading it.
 */
export async function readMergedRanges(archive: Archive, part: string): Promise<MergedRange[]> {
  let tail = '';
  let isFound = false;
  for await (const chunk of archive.chunks(part)) {
    const text = tail + chunk.toString('latin1');
    if (isFound) tail = text;
    else {
      const at = text.search(MERGED_LIST);
      isFound = at !== -1;
      tail = isFound ? text.slice(at) : text.slice(-OVERLAP);
    }
    if (isFound && LIST_END.test(tail)) break;
    if (tail.length > MAX_LIST_LENGTH) throw tooManyRanges();
  }
  if (!isFound) return [];
  const ranges: MergedRange[] = [];
  for (const [, from = '', to = ''] of tail.matchAll(MERGED_CELL)) {
    const [first, last] = [readReference(from), readReference(to)];
    if (!first || !last) continue;
    if (ranges.length === MAX_MERGED_RANGES) throw tooManyRanges();
    ranges.push({ top: first.row, bottom: last.row, left: first.column, right: last.column });
  }
  return ranges.sort((one, other) => one.top - other.top);
}

/** How many cells are filled at most, so that one range over a whole sheet does not fill it. */
const MAX_FILLED_CELLS = 5_000_000;

/** Gives every cell of a merged range the value of its first cell. Rows must come in order. */
export class MergedCells {
  private next = 0;
  private active: { range: MergedRange; value: Cell }[] = [];
  private filled = 0;

  constructor(private readonly ranges: readonly MergedRange[]) {}

  /** Fills the cells of a row in place. */
  fill(row: number, cells: Cell[]): void {
    if (this.active.length > 0) this.active = this.active.filter(({ range }) => range.bottom >= row);
    for (let range = this.ranges[this.next]; range && range.top <= row; range = this.ranges[this.next]) {
      this.next += 1;
      // Without a row in the file, the first cell is empty.
      const value = range.top === row ? (cells[range.left] ?? EMPTY_CELL) : EMPTY_CELL;
      if (value.kind !== 'empty' && range.bottom >= row) this.active.push({ range, value });
    }
    if (this.active.length > MAX_COLUMNS) throw tooManyRanges();
    for (const { range, value } of this.active) {
      const right = Math.min(range.right, MAX_COLUMNS - 1);
      this.filled += right - range.left + 1;
      if (this.filled > MAX_FILLED_CELLS) throw tooManyRanges();
      while (cells.length <= right) cells.push(EMPTY_CELL);
      for (let column = range.left; column <= right; column += 1)
        if (cells[column]?.kind === 'empty') cells[column] = value;
    }
  }
}

function tooManyRanges(): Error {
  return fileTooLarge({ vi: 'có quá nhiều ô được gộp', en: 'too many of its cells are merged' });
}
