import type { Bilingual } from '#kernel';
import { cellText as textOf, type Cell } from '#tabular/domain';

/** Why a cell is not taken as it stands. */
export type ValueProblem =
  | 'not-a-number'
  | 'ambiguous-number'
  | 'not-a-day'
  | 'year-out-of-range'
  | 'not-a-period'
  | 'not-yes-or-no'
  | 'not-allowed'
  | 'unknown-unit'
  | 'unknown-entity'
  | 'not-a-link'
  | 'not-a-code'
  | 'error-in-cell';

/** A value that was not understood, with what the sender most likely meant. */
export interface Unreadable {
  ok: false;
  code: ValueProblem;
  /** What to change. */
  detail: Bilingual;
  /** As the cell should say it; null when nothing is near. */
  suggestion: string | null;
}

export type Reading<T> = { ok: true; value: T } | Unreadable;

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function unreadable(
  code: ValueProblem,
  detail: Bilingual,
  suggestion: string | null = null,
): Unreadable {
  return { ok: false, code, detail, suggestion };
}

/** Words that offices write for "no figure". They are no value; a missing figure is not zero. */
const MISSING = new Set(['-', '–', '—', '…', '...', 'na', 'n/a', 'n.a.', 'nd', 'null', '[not provided]']);

/** Returns whether the cell holds nothing. */
export function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === 'empty' || (cell.kind === 'text' && cellText(cell) === '');
}

/** Returns whether the cell holds nothing, or a word for a missing value. Not for names and titles. */
export function isMissing(cell: Cell | undefined): boolean {
  return isEmpty(cell) || MISSING.has(cellText(cell).toLowerCase());
}

/** Returns the text of a cell in Unicode's normal form C, without outer blanks, on one line. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return textOf(cell).normalize('NFC').replace(/\s+/gu, ' ').trim();
}
