import { bilingual } from '#kernel';
import { fileTooLarge, lineNotJson } from '../bad-file.js';
import { EMPTY_CELL, textCell, type Cell, type TabularRow } from '../domain/cell.js';
import { MAX_COLUMNS, MAX_ROW_LENGTH } from '../limits.js';
import type { RowsOptions, TabularFile, TabularHints } from '../tabular-file.js';
import { detectEncoding } from '../text/detect-encoding.js';
import type { FileEncoding } from '../text/encodings.js';
import { composed, linesOf, textOf } from '../text/file-text.js';

type Fields = ReadonlyMap<string, unknown>;

/** How many lines are looked at for the names of fields. */
const SAMPLED_LINES = 1_000;

/**
 * Opens lines of JSON objects. Row 0 has the names of the fields that the first thousand lines use; members
 * of members are named `data.level`.
 */
export async function openNdjson(path: string, hints: TabularHints): Promise<TabularFile> {
  const encoding = hints.encoding ?? (await detectEncoding(path));
  return {
    kind: 'ndjson',
    sheets: [{ name: '' }],
    detected: { encoding },
    rows: (options: RowsOptions = {}) => rowsOf(path, options.encoding ?? encoding),
  };
}

async function* rowsOf(path: string, encoding: FileEncoding): AsyncGenerator<TabularRow> {
  const names = await fieldNames(path, encoding);
  yield { row: 0, cells: [...names.keys()].map(textCell) };
  for await (const { row, fields } of objectsOf(path, encoding)) {
    const cells = new Array<Cell>(names.size).fill(EMPTY_CELL);
    const unknown: string[] = [];
    for (const [name, value] of fields) {
      const column = names.get(name);
      if (column === undefined) unknown.push(name);
      else cells[column] = cellOf(value);
    }
    if (unknown.length === 0) yield { row, cells };
    else yield { row, cells, ragged: unknownFields(unknown) };
  }
}

async function fieldNames(path: string, encoding: FileEncoding): Promise<Map<string, number>> {
  const names = new Map<string, number>();
  let lines = 0;
  for await (const { row, fields } of objectsOf(path, encoding)) {
    for (const name of fields.keys()) if (!names.has(name)) names.set(name, names.size);
    if (names.size > MAX_COLUMNS) throw tooWide(row);
    lines += 1;
    if (lines === SAMPLED_LINES) break;
  }
  return names;
}

async function* objectsOf(
  path: string,
  encoding: FileEncoding,
): AsyncGenerator<{ row: number; fields: Fields }> {
  let row = 0;
  for await (const { text } of linesOf(boundedLines(path, encoding))) {
    row += 1;
    if (text.trim() === '') continue;
    yield { row, fields: fieldsOf(parsed(composed(text, encoding), row)) };
  }
}

/** Refuses a text that has no ends of lines, before it is in memory as a whole. */
async function* boundedLines(path: string, encoding: FileEncoding): ReturnType<typeof textOf> {
  let length = 0;
  for await (const piece of textOf(path, encoding)) {
    const end = piece.text.lastIndexOf('\n');
    length = end === -1 ? length + piece.text.length : piece.text.length - end;
    if (length > MAX_ROW_LENGTH) throw tooLongLine();
    yield piece;
  }
}

function parsed(text: string, row: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw lineNotJson(row);
}

/** Deeper members stay one field, as JSON text. */
const MAX_DEPTH = 6;

function fieldsOf(object: Record<string, unknown>): Fields {
  const fields = new Map<string, unknown>();
  const add = (members: Record<string, unknown>, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(members)) {
      const name = `${prefix}${key}`;
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isObject && depth < MAX_DEPTH) add(value as Record<string, unknown>, `${name}.`, depth + 1);
      else fields.set(name, value);
    }
  };
  add(object, '', 1);
  return fields;
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value, text: String(value) };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return textCell(value);
    default:
      return value === null ? EMPTY_CELL : textOfJson(value);
  }
}

function textOfJson(value: unknown): Cell {
  try {
    return textCell(JSON.stringify(value));
  } catch {
    const reason = bilingual('Giá trị lồng nhau quá sâu.', 'The value is nested too deeply.');
    return { kind: 'error', text: '{…', reason };
  }
}

function unknownFields(names: readonly string[]): NonNullable<TabularRow['ragged']> {
  const list = names.slice(0, 5).join(', ');
  return bilingual(
    `Dòng có trường mà ${SAMPLED_LINES} dòng đầu không có: ${list}. Các trường này không được đọc.`,
    `The line has fields that the first ${SAMPLED_LINES} lines lack: ${list}. They are not read.`,
  );
}

function tooWide(row: number): Error {
  return fileTooLarge({
    vi: `đến dòng ${row} đã có hơn ${MAX_COLUMNS} trường khác nhau`,
    en: `there are more than ${MAX_COLUMNS} different fields by line ${row}`,
  });
}

function tooLongLine(): Error {
  return fileTooLarge({
    vi: `có dòng dài hơn ${MAX_ROW_LENGTH} ký tự`,
    en: `a line has more than ${MAX_ROW_LENGTH} characters`,
  });
}
