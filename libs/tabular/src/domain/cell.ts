import { bilingual, type Bilingual } from '#kernel';

/** Characters of one cell, as in XLSX. */
export const MAX_CELL_LENGTH = 32_767;

/**
 * What one cell of a list holds. Only a workbook and NDJSON know kinds: cells of a CSV are text or empty, and
 * the reader of values decides what the text means.
 */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /**
   * `text` is how the number is written: as in the file, or with the leading zeros of its number format. A
   * number that the workbook shows as `12.5%` is 0.125 and `isPercent`.
   */
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly isPercent?: true }
  /** `day` is `YYYY-MM-DD`; `time` is `HH:MM:SS` where the cell holds more than a day. */
  | { readonly kind: 'day'; readonly day: string; readonly time?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `text` is the error of the workbook, such as `#DIV/0!`; `reason` says what to do about it. */
  | { readonly kind: 'error'; readonly text: string; readonly reason?: Bilingual };

export interface TabularRow {
  /**
   * The row of the sheet, the record of the CSV, or the line of NDJSON, from 1. The headings that are made
   * from the fields of NDJSON are row 0. Rows without content are left out and still count.
   */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Says how the row differs in form from the others: too many or too few fields. */
  readonly ragged?: Bilingual;
}

export const EMPTY_CELL: Cell = { kind: 'empty' };

/** Blanks alone are no content. A text that is too long for a cell becomes an error. */
export function textCell(text: string): Cell {
  if (text.length > MAX_CELL_LENGTH) return tooLong(text);
  return text === '' || text.trim() === '' ? EMPTY_CELL : { kind: 'text', text };
}

function tooLong(text: string): Cell {
  const reason = bilingual(
    `Ô dài hơn ${MAX_CELL_LENGTH} ký tự.`,
    `The cell has more than ${MAX_CELL_LENGTH} characters.`,
  );
  return { kind: 'error', text: `${text.slice(0, 40)}…`, reason };
}

/** Returns the cell as text, as a heading or a message shows it. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'number':
    case 'error':
      return cell.text;
    case 'day':
      return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
    case 'boolean':
      return String(cell.value);
    default:
      return cell satisfies never;
  }
}
