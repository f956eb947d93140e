import type { DayZone } from '#kernel';
import { escapeFormula } from '../formula-escape.js';
import { tidyNumber } from '../tidy-number.js';
import { columnName } from '../xlsx/cell-reference.js';
import { serialOfDay } from '../xlsx/serial-days.js';
import { localInstant } from './instants.js';
import { isFigure, kindOf, type ColumnKind, type WrittenList, type WrittenValue } from './written-list.js';
import { SHEET_START, style } from './xlsx-parts.js';
import { xmlText } from './xml-text.js';

/** A list of allowed values for a column, which lies in another sheet. */
export interface AllowedRange {
  /** The column, from 0. */
  column: number;
  /** Where the values are: `'Values'!$A$2:$A$9`. */
  range: string;
  /** What a wrong value is answered with. */
  message: string;
}

export interface SheetOptions {
  zone: DayZone;
  /** Allowed values of the columns. */
  allowed?: readonly AllowedRange[];
  /** Breaks long texts over several lines. */
  isWrapped?: boolean;
}

const CHUNK_LENGTH = 32_000;
/** The last row of a sheet. */
export const MAX_SHEET_ROWS = 1_048_576;

/** Writes the XML of a sheet while its rows are taken. */
export async function* sheetXml(list: WrittenList, options: SheetOptions): AsyncGenerator<string> {
  const { columns, title, header = [] } = list;
  const above = [
    ...(title === undefined ? [] : [[cell(title, 'text', options, style.title)]]),
    ...header.map(([label, value]) => [
      cell(label, 'text', options, style.label),
      cell(value, kindOf(value), options),
    ]),
  ];
  const headingRow = above.length === 0 ? 1 : above.length + 2;
  yield SHEET_START + viewXml(headingRow) + columnsXml(list);
  let row = 0;
  let xml = '<sheetData>';
  for (const cells of above) xml += rowXml((row += 1), cells);
  row = headingRow;
  xml += rowXml(
    row,
    columns.map(({ heading }) => cell(heading, 'text', options, style.heading)),
  );
  const kinds = columns.map(({ kind }) => kind);
  for await (const values of list.rows) {
    row += 1;
    xml += rowXml(
      row,
      values.map((value, column) => cell(value, kinds[column] ?? 'text', options)),
    );
    if (xml.length < CHUNK_LENGTH) continue;
    yield xml;
    xml = '';
  }
  const last = Math.max(row, headingRow);
  const below = list.footer?.() ?? null;
  if (below !== null) xml += rowXml(row + 2, [cell(below, 'text', options)]);
  yield `${xml}</sheetData>${filterXml(headingRow, last, columns.length)}${validationsXml(options, headingRow)}</worksheet>`;
}

/** Headings stay in sight where nothing stands above them that would stay, too. */
function viewXml(headingRow: number): string {
  if (headingRow > 1) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

const leastWidths: Readonly<Record<ColumnKind, number>> = { text: 14, day: 12, instant: 20, number: 12 };

function columnsXml({ columns, header = [] }: WrittenList): string {
  const labels = header.reduce((most, [label]) => Math.max(most, label.length), 0);
  const items = columns.map(({ heading, kind, width }, index) => {
    const least = Math.max(leastWidths[kind], index === 0 ? labels : 0);
    const shown = Math.min(Math.max(width ?? Math.min(heading.length + 2, 40), least), 80);
    const typed = kind === 'text' ? style.text : kind === 'day' ? style.day : style.plain;
    const at = index + 1;
    return `<col min="${at}" max="${at}" width="${shown}" style="${typed}" customWidth="1"/>`;
  });
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
}

function filterXml(headingRow: number, last: number, columns: number): string {
  if (columns === 0) return '';
  return `<autoFilter ref="A${headingRow}:${columnName(columns - 1)}${last}"/>`;
}

function validationsXml({ allowed = [] }: SheetOptions, headingRow: number): string {
  if (allowed.length === 0) return '';
  const items = allowed.map(({ column, range, message }) => {
    const name = columnName(column);
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${xmlText(message.slice(0, 220))}" ` +
      `sqref="${name}${headingRow + 1}:${name}${MAX_SHEET_ROWS}"><formula1>${xmlText(range)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

type CellAt = (reference: string) => string;

function rowXml(row: number, cells: readonly CellAt[]): string {
  const written = cells.map((at, column) => at(`${columnName(column)}${row}`));
  return `<row r="${row}">${written.join('')}</row>`;
}

function cell(value: WrittenValue, kind: ColumnKind, options: SheetOptions, styled?: number): CellAt {
  if (value === null || value === '') return () => '';
  if (isFigure(value)) return numberAt(value.value, style.decimals(value.decimals));
  if (typeof value === 'number') return numberAt(value, styled ?? style.plain);
  if (typeof value === 'boolean') return (at) => `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const serial = serialOf(value, kind, options.zone);
  if (serial !== null) return numberAt(serial, kind === 'day' ? style.day : style.instant);
  const plain = options.isWrapped ? style.wrapped : style.text;
  return textAt(value, styled ?? (escapeFormula(value) === value ? plain : style.quoted));
}

function numberAt(value: number, styled: number): CellAt {
  if (!Number.isFinite(value)) return textAt(String(value), style.plain);
  return (at) => `<c r="${at}" s="${styled}"><v>${tidyNumber(value)}</v></c>`;
}

/** Text lies in its cell: shared strings would have to be known before the first row is written. */
function textAt(text: string, styled: number): CellAt {
  const inside = `<is><t xml:space="preserve">${xmlText(text)}</t></is>`;
  return (at) => `<c r="${at}" s="${styled}" t="inlineStr">${inside}</c>`;
}

/** Days and instants are numbers in a workbook. Instants are shown in the zone of the installation. */
function serialOf(text: string, kind: ColumnKind, zone: DayZone): number | null {
  if (kind === 'day') return serialOfDay(text);
  if (kind !== 'instant') return null;
  const local = localInstant(text, zone);
  const serial = local && serialOfDay(local.day);
  return local === null || serial === null ? null : serial + local.secondOfDay / 86_400;
}
