import { bilingual, DomainError, toSearchText } from '#kernel';
import type { TabularRow } from '#tabular/domain';
import { cellText, periodIn, type DayRange } from '../values/index.js';

/** A heading of a list, with its column from 0. */
export interface Heading {
  column: number;
  text: string;
}

/** How far down the headings are looked for; titles, a header block or empty rows may stand above. */
export const MAX_HEADING_ROW = 40;

/** The longest heading that is kept. */
const MAX_HEADING = 300;

/** Returns the headings in a row. Columns without one hold notes, which nothing is read from. */
export function headingsIn(row: TabularRow): Heading[] {
  return row.cells.flatMap((cell, column) => {
    const text = cellText(cell).slice(0, MAX_HEADING);
    return text === '' ? [] : [{ column, text }];
  });
}

/**
 * Refuses headings that look the same, because their columns cannot be told apart.
 *
 * @throws DomainError `headings-alike`
 */
export function assertDistinct(headings: readonly Heading[]): void {
  const byKey = new Map<string, Heading>();
  for (const heading of headings) {
    const other = byKey.get(headingKey(heading.text));
    if (other) throw headingsAlike(other, heading);
    byKey.set(headingKey(heading.text), heading);
  }
}

/** Returns the same key for headings that people take for the same one: case and blanks do not matter. */
export function headingKey(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Returns a heading for comparison with the words of fields: without accents, case, marks and notes. */
export function headingWords(text: string): string {
  return toSearchText(text.replace(/[([{][^)\]}]*[)\]}]/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Returns the period that a heading names, and what else it says: `2012-Q4 Vol.` is a volume of a quarter.
 */
export function periodInHeading(text: string): { period: DayRange; rest: string } | null {
  const words = text.split(/\s+/u);
  for (let count = Math.min(words.length - 1, 5); count > 0; count -= 1) {
    const first = periodIn(words.slice(0, count).join(' '));
    if (first) return { period: first, rest: words.slice(count).join(' ') };
    const last = periodIn(words.slice(-count).join(' '));
    if (last) return { period: last, rest: words.slice(0, -count).join(' ') };
  }
  return null;
}

/** Returns the name of a column in a workbook: A, B, …, Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function headingsAlike(first: Heading, second: Heading): DomainError {
  const columns = [columnName(first.column), columnName(second.column)];
  const detail = bilingual(
    `Cột ${columns[0]} và cột ${columns[1]} cùng có tiêu đề "${second.text}". Hãy đặt tiêu đề khác nhau rồi gửi lại.`,
    `Columns ${columns[0]} and ${columns[1]} have the same heading "${second.text}". Name them apart and send the file again.`,
  );
  return new DomainError('headings-alike', detail, { columns });
}
