import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row: texts by the headers of the columns. */
export type Row = Readonly<Record<string, string>>;

const data = join(import.meta.dirname, '../data');

/** Returns the rows of a CSV file below test/data. */
export function publishedRows(file: string): Row[] {
  return parse(readFileSync(join(data, file)), { columns: true, bom: true });
}

export function publishedJson(file: string): unknown {
  return JSON.parse(readFileSync(join(data, file), 'utf8')) as unknown;
}

/**
 * Returns a published figure; `null` for an empty cell.
 * @throws RangeError for a missing column
 */
export function figure(row: Row, column: string): number | null {
  const text = row[column];
  if (text === undefined) throw new RangeError(`There is no column ${column}.`);
  return text === '' ? null : Number(text);
}

/**
 * Returns a published figure that must exist.
 * @throws RangeError for an empty cell
 */
export function given(row: Row, column: string): number {
  const value = figure(row, column);
  if (value === null) throw new RangeError(`${column} is empty.`);
  return value;
}
