import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#database';
import { bilingual, DomainError } from '#kernel';
import { openTabular, type TabularFile, type TabularRow } from '#tabular';
import {
  assertDistinct,
  cellText,
  decimalEvidence,
  headingsIn,
  knownHeadings,
  MAX_HEADING_ROW,
  type DecimalEvidence,
  type Mapping,
} from '../domain/index.js';
import { writeFile } from '../storage/file-pieces.js';
import type { FileFacts, FileOptions } from '../storage/import-record.js';

/** How many rows are looked at for examples and for the mark of decimals. */
const SAMPLED_ROWS = 2_000;
/** A text that may be a number with marks in it. */
const NUMBERLIKE = /^[\d\s.,+%-]{1,40}$/;
const SAMPLES = 3;
const MAX_SAMPLE = 80;

/** What the first rows of a list tell about it. */
export interface ListFacts extends FileFacts {
  /** The texts of numbers in each column, for the mark of decimals. */
  numbers: ReadonlyMap<number, NumberTexts>;
}

/** How the numbers of one column are written. */
export interface NumberTexts extends DecimalEvidence {
  /** The first text that is two numbers, depending on the mark. */
  ambiguous: string | null;
}

/** Writes a stored file to a temporary one, and removes it afterwards. */
export async function withFile<T>(
  database: Database,
  id: number,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'thang-import-'));
  try {
    const path = join(folder, 'list');
    await writeFile(database, id, path);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A list in a file of the disk, read as its options say. */
export class OpenedList {
  private constructor(
    readonly file: TabularFile,
    private readonly options: FileOptions,
  ) {}

  /** @throws DomainError for a file that is no list; see the tabular library */
  static async open(path: string, options: FileOptions): Promise<OpenedList> {
    const { kind, encoding, delimiter } = options;
    const hints = { ...(kind && { kind }), ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
    return new OpenedList(await openTabular(path, hints), options);
  }

  rows(): AsyncIterable<TabularRow> {
    const { sheet, encoding, delimiter } = this.options;
    return this.file.rows({
      ...(sheet && { sheet }),
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
    });
  }

  /**
   * Finds the row of headings, examples below each, and how the numbers of the file are written.
   *
   * @throws DomainError `no-headings`, `headings-alike`
   */
  async look(remembered: readonly Mapping[]): Promise<ListFacts> {
    const first: TabularRow[] = [];
    const texts = new Map<number, string[]>();
    for await (const row of this.rows()) {
      if (first.length < MAX_HEADING_ROW + SAMPLES) first.push(row);
      row.cells.forEach((cell, column) => {
        if (cell.kind !== 'text' || !NUMBERLIKE.test(cell.text)) return;
        const known = texts.get(column);
        if (known) known.push(cell.text);
        else texts.set(column, [cell.text]);
      });
      if (row.row >= SAMPLED_ROWS) break;
    }
    const heading = headingRowIn(first, remembered);
    if (!heading) throw noHeadings();
    const headings = headingsIn(heading);
    assertDistinct(headings);
    const below = first.filter(({ row }) => row > heading.row).slice(0, SAMPLES);
    const { kind, sheets, detected } = this.file;
    const shown = this.options.sheet ?? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])?.name ?? '';
    return {
      kind,
      sheet: shown,
      sheets: sheets.map(({ name }) => name),
      ...detected,
      headingRow: heading.row,
      headings,
      samples: headings.map(({ column }) => ({ column, values: samplesOf(below, column) })),
      numbers: new Map([...texts].map(([column, written]) => [column, numbersIn(written)])),
    };
  }

  /** Yields the rows below the headings, in pieces. */
  async *below(headingRow: number, size: number): AsyncGenerator<TabularRow[]> {
    let piece: TabularRow[] = [];
    for await (const row of this.rows()) {
      if (row.row <= headingRow) continue;
      piece.push(row);
      if (piece.length < size) continue;
      yield piece;
      piece = [];
    }
    if (piece.length > 0) yield piece;
  }
}

/** The row with most known headings; without any, the first one with at least two texts. */
function headingRowIn(rows: readonly TabularRow[], remembered: readonly Mapping[]): TabularRow | null {
  const candidates = rows.filter(({ row }) => row <= MAX_HEADING_ROW);
  let best: { row: TabularRow; known: number } | null = null;
  for (const row of candidates) {
    const known = knownHeadings(headingsIn(row), remembered);
    if (known > (best?.known ?? 0)) best = { row, known };
  }
  return best?.row ?? candidates.find((row) => textsIn(row) >= 2) ?? candidates[0] ?? null;
}

function textsIn(row: TabularRow): number {
  return row.cells.filter(({ kind }) => kind === 'text').length;
}

function samplesOf(rows: readonly TabularRow[], column: number): string[] {
  return rows.map(({ cells }) => cellText(cells[column]).slice(0, MAX_SAMPLE)).filter((text) => text !== '');
}

function numbersIn(texts: readonly string[]): NumberTexts {
  const evidence = decimalEvidence(texts);
  const ambiguous = evidence.hasAmbiguous
    ? (texts.find((text) => decimalEvidence([text]).hasAmbiguous) ?? null)
    : null;
  return { ...evidence, ambiguous };
}

function noHeadings(): DomainError {
  const detail = bilingual(
    'Không tìm thấy dòng tiêu đề cột. Dòng đầu của danh sách phải có tên các cột.',
    'There is no row of headings. The first row of the list names its columns.',
  );
  return new DomainError('no-headings', detail);
}
