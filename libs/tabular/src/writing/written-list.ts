/**
 * A value of a list that is written. A figure has the decimals with which people are shown it; a day is
 * `YYYY-MM-DD`, an instant RFC 3339.
 */
export type WrittenValue = string | number | boolean | null | Figure;

export interface Figure {
  readonly value: number;
  readonly decimals: number;
}

/** How the texts of a column are written. Numbers and figures are numbers in every column. */
export type ColumnKind = 'text' | 'day' | 'instant' | 'number';

export interface WrittenColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters; by default as wide as the heading, and at least as what the kind needs. */
  readonly width?: number;
}

/** A line of the block above the headings: what it says, and the value. */
export type HeaderLine = readonly [label: string, value: WrittenValue];

/** A list with the block that tells what it shows. Rows are taken one by one while they are written. */
export interface WrittenList {
  readonly title?: string;
  readonly header?: readonly HeaderLine[];
  readonly columns: readonly WrittenColumn[];
  readonly rows: AsyncIterable<readonly WrittenValue[]> | Iterable<readonly WrittenValue[]>;
  /** Told below the last row, once all rows are taken. */
  readonly footer?: () => string | null;
}

export function isFigure(value: WrittenValue): value is Figure {
  return typeof value === 'object' && value !== null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

/** Lines of the header have no column: their form tells days and instants. */
export function kindOf(value: WrittenValue): ColumnKind {
  if (typeof value !== 'string') return 'number';
  if (DAY.test(value)) return 'day';
  return INSTANT.test(value) ? 'instant' : 'text';
}
