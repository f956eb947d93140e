import { sheetNotFound } from '../bad-file.js';
import type { TabularRow } from '../domain/cell.js';
import type { RowsOptions, Sheet, TabularFile } from '../tabular-file.js';
import { Archive } from './archive.js';
import { readReference } from './cell-reference.js';
import { readMergedRanges } from './merged-cells.js';
import { readNumberFormats } from './number-formats.js';
import { readSharedStrings } from './shared-strings.js';
import { sheetRows } from './sheet-rows.js';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.js';

/** @throws DomainError when the file is no workbook, or a bad one */
export async function openXlsx(path: string): Promise<TabularFile> {
  const archive = await Archive.open(path);
  try {
    const workbook = await readWorkbook(archive);
    const sheets: Sheet[] = [];
    for (const sheet of workbook.sheets) sheets.push(await describedSheet(archive, sheet));
    return {
      kind: 'xlsx',
      sheets,
      detected: { dateSystem: workbook.dateSystem },
      rows: ({ sheet }: RowsOptions = {}) => rowsOf(path, workbook, sheet),
    };
  } finally {
    await archive.close();
  }
}

async function* rowsOf(
  path: string,
  workbook: Workbook,
  sheet: string | undefined,
): AsyncGenerator<TabularRow> {
  const { part } = chosenSheet(workbook.sheets, sheet);
  const archive = await Archive.open(path);
  try {
    const formats = await readNumberFormats(archive, workbook.styles);
    const merged = await readMergedRanges(archive, part);
    const strings = await readSharedStrings(archive, workbook.sharedStrings);
    try {
      yield* sheetRows(archive, part, { strings, formats, dateSystem: workbook.dateSystem }, merged);
    } finally {
      strings.close();
    }
  } finally {
    await archive.close();
  }
}

/** @throws DomainError `sheet-not-found` */
function chosenSheet(sheets: readonly WorkbookSheet[], name: string | undefined): WorkbookSheet {
  const wanted = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const found =
    name === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === name) ??
        sheets.find((sheet) => wanted(sheet.name) === wanted(name)));
  if (found) return found;
  throw sheetNotFound(
    name ?? '',
    sheets.map((sheet) => sheet.name),
  );
}

const DIMENSION = /<(?:[\w.-]+:)?dimension\s[^>]*ref\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]+\d+)["']/;

/** Adds how many rows the head of the sheet claims. */
async function describedSheet(archive: Archive, { name, part, isHidden }: WorkbookSheet): Promise<Sheet> {
  for await (const chunk of archive.chunks(part)) {
    const last = DIMENSION.exec(chunk.toString('latin1'))?.[1];
    const rows = last === undefined ? undefined : readReference(last)?.row;
    return { name, ...(rows !== undefined && { rows }), ...(isHidden && { isHidden }) };
  }
  return { name };
}
