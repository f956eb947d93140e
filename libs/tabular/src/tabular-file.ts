import type { TabularRow } from './domain/cell.js';
import type { FileEncoding } from './text/encodings.js';

export const tabularKinds = ['csv', 'xlsx', 'ndjson'] as const;
export type TabularKind = (typeof tabularKinds)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The character before the decimals of a number. */
export type DecimalMark = ',' | '.';

export interface Sheet {
  readonly name: string;
  /** As the workbook claims; it is counted only by reading. */
  readonly rows?: number;
  readonly isHidden?: true;
}

/** What was found out about a file. Each can be chosen otherwise by a hint. */
export interface Detected {
  readonly encoding?: FileEncoding;
  readonly delimiter?: Delimiter;
  /** Absent where the numbers of the file leave it open: `1.234` alone is either. */
  readonly decimal?: DecimalMark;
  /** Of a workbook: from which day its serial numbers count. */
  readonly dateSystem?: 1900 | 1904;
}

/** What the person who sends a file knows better than detection. */
export interface TabularHints {
  readonly kind?: TabularKind;
  readonly encoding?: FileEncoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: DecimalMark;
}

export interface RowsOptions {
  /** The name of a sheet; without one, the first that is not hidden. */
  readonly sheet?: string;
  readonly encoding?: FileEncoding;
  readonly delimiter?: Delimiter;
}

/** A list in a file. Its rows can be read any number of times, each time as a stream. */
export interface TabularFile {
  readonly kind: TabularKind;
  /** A CSV and NDJSON have one sheet without a name. */
  readonly sheets: readonly Sheet[];
  readonly detected: Detected;
  /** @throws DomainError for a file that turns out bad while it is read; see `bad-file.ts` */
  rows(options?: RowsOptions): AsyncIterable<TabularRow>;
}
