import { fileDamaged, fileTooLarge } from '../bad-file.js';
import { EMPTY_CELL, type Cell, type TabularRow } from '../domain/cell.js';
import { MAX_COLUMNS, MAX_ROW_LENGTH } from '../limits.js';
import type { Archive } from './archive.js';
import { readReference } from './cell-reference.js';
import { cellOf, type WorkbookContext, type WrittenCell } from './cell-value.js';
import { MergedCells, type MergedRange } from './merged-cells.js';
import { XmlReader, type Attributes } from './read-xml.js';
import { TextCollector } from './text-collector.js';

/** Yields the rows of a sheet that hold anything, in the order of the sheet. */
export async function* sheetRows(
  archive: Archive,
  part: string,
  context: WorkbookContext,
  merged: readonly MergedRange[],
): AsyncGenerator<TabularRow> {
  const sheet = new SheetReader(context, new MergedCells(merged));
  const reader = new XmlReader(sheet);
  for await (const chunk of archive.chunks(part)) {
    reader.write(chunk);
    yield* sheet.taken();
  }
  reader.end();
  yield* sheet.taken();
}

/** Makes rows from the elements of a sheet. */
class SheetReader {
  private rows: TabularRow[] = [];
  private row = 0;
  private isInRow = false;
  private cells: Cell[] = [];
  private length = 0;
  private column = -1;
  private cell: WrittenCell | null = null;
  private isInValue = false;
  private readonly inline = new TextCollector();
  private isInline = false;

  constructor(
    private readonly context: WorkbookContext,
    private readonly merged: MergedCells,
  ) {}

  /** Returns the rows that are complete, and forgets them. */
  taken(): readonly TabularRow[] {
    const { rows } = this;
    if (rows.length > 0) this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (this.isInline) this.inline.open(name);
    else if (name === 'c' && this.isInRow) this.openCell(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (this.cell) this.openInCell(this.cell, name);
  }

  text(text: string): void {
    if (this.isInline) this.inline.text(text);
    else if (this.isInValue && this.cell) this.cell.value = (this.cell.value ?? '') + text;
  }

  close(name: string): void {
    if (this.isInline && name !== 'is') this.inline.close(name);
    else if (name === 'is' && this.cell) {
      this.cell.inline = this.inline.end();
      this.isInline = false;
    } else if (name === 'v') this.isInValue = false;
    else if (name === 'c' && this.cell) this.closeCell(this.cell);
    else if (name === 'row' && this.isInRow) this.closeRow();
  }

  private openRow({ r }: Attributes): void {
    const row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isSafeInteger(row) || row <= this.row)
      throw fileDamaged({
        vi: `thứ tự các dòng sai sau dòng ${this.row}`,
        en: `its rows are out of order after row ${this.row}`,
      });
    this.row = row;
    this.isInRow = true;
    this.cells = [];
    this.column = -1;
    this.length = 0;
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = (r === undefined ? undefined : readReference(r)?.column) ?? this.column + 1;
    if (column >= MAX_COLUMNS) throw tooWide(this.row);
    this.column = column;
    this.cell = { type: t, style: Number(s), hasFormula: false, value: null, inline: '' };
  }

  private openInCell(cell: WrittenCell, name: string): void {
    if (name === 'v') this.isInValue = true;
    else if (name === 'f') cell.hasFormula = true;
    else if (name === 'is') {
      this.isInline = true;
      this.inline.begin();
    }
  }

  private closeCell(written: WrittenCell): void {
    this.cell = null;
    const cell = cellOf(written, this.context);
    if (cell.kind === 'text') {
      this.length += cell.text.length;
      if (this.length > MAX_ROW_LENGTH) throw tooLong(this.row);
    }
    while (this.cells.length < this.column) this.cells.push(EMPTY_CELL);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    this.isInRow = false;
    this.merged.fill(this.row, this.cells);
    if (this.cells.some(({ kind }) => kind !== 'empty')) this.rows.push({ row: this.row, cells: this.cells });
  }
}

function tooWide(row: number): Error {
  return fileTooLarge({
    vi: `dòng ${row} có hơn ${MAX_COLUMNS} cột`,
    en: `row ${row} has more than ${MAX_COLUMNS} columns`,
  });
}

function tooLong(row: number): Error {
  return fileTooLarge({
    vi: `dòng ${row} dài hơn ${MAX_ROW_LENGTH} ký tự`,
    en: `row ${row} has more than ${MAX_ROW_LENGTH} characters`,
  });
}
