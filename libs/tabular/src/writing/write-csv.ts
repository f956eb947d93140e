import { stringify } from 'csv-stringify/sync';
import { rounded, type DayZone } from '#kernel';
import { escapeFormula } from '../formula-escape.js';
import { tidyNumber } from '../tidy-number.js';
import { inZone } from './instants.js';
import { isFigure, kindOf, type ColumnKind, type WrittenList, type WrittenValue } from './written-list.js';

const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_AT_ONCE = 200;

/**
 * Writes a list as UTF-8 with a byte order mark, which tells Excel the encoding. Figures have the decimals
 * with which they are shown, with a point. Texts that Excel would run as formulas begin with an apostrophe.
 * Instants are those of the zone, with its distance from UTC; without a zone as they are given.
 */
export async function* writeCsv(list: WrittenList, zone: DayZone | null = null): AsyncGenerator<string> {
  const shown = (value: WrittenValue, kind: ColumnKind): WrittenValue =>
    kind === 'instant' && typeof value === 'string' && zone ? inZone(value, zone) : value;
  const shownRow = (row: readonly WrittenValue[]): WrittenValue[] =>
    row.map((value, column) => shown(value, list.columns[column]?.kind ?? 'text'));

  yield BYTE_ORDER_MARK;
  const { title, header = [] } = list;
  const above = header.map(([label, value]) => [label, shown(value, kindOf(value))]);
  if (title !== undefined) above.unshift([title]);
  if (above.length > 0) yield csvOf([...above, []]);
  yield csvOf([list.columns.map(({ heading }) => heading)]);
  let rows: (readonly WrittenValue[])[] = [];
  for await (const row of list.rows) {
    rows.push(shownRow(row));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield csvOf(rows);
    rows = [];
  }
  if (rows.length > 0) yield csvOf(rows);
  const below = list.footer?.() ?? null;
  if (below !== null) yield csvOf([[], [below]]);
}

function csvOf(rows: readonly (readonly WrittenValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(fieldOf)),
    { record_delimiter: '\r\n', quote_record_delimiter: true },
  );
}

function fieldOf(value: WrittenValue): string {
  if (value === null) return '';
  if (isFigure(value)) return String(rounded(value.value, value.decimals));
  if (typeof value === 'number') return String(tidyNumber(value));
  return typeof value === 'string' ? escapeFormula(value) : String(value);
}
