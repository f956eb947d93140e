import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Columns by their headers, all of them texts. */
export type Row = Readonly<Record<string, string>>;

const data = join(import.meta.dirname, '../data');

/** The rows of a CSV file below test/data. */
export function publishedRows(file: string): Row[] {
  return parse(readFileSync(join(data, file)), { columns: true, bom: true });
}

export function publishedJson(file: string): unknown {
  return JSON.parse(readFileSync(join(data, file), 'utf8')) as unknown;
}

/** A published figure; an empty cell is none. @throws RangeError for a column that is missing */
export function figure(row: Row, column: string): number | null {
  const text = row[column];
  if (text === undefined) throw new RangeError(`There is no column ${column}.`);
  return text === '' ? null : Number(text);
}

/** One that must be there. @throws RangeError when it is not */
export function given(row: Row, column: string): number {
  const value = figure(row, column);
  if (value === null) throw new RangeError(`${column} is empty.`);
  return value;
}
