import type { Bilingual } from '#kernel';
import type { Delimiter, FileEncoding, TabularKind } from '#tabular';
import type { Heading, ImportState, Mapping, Question, RowCounts } from '../domain/index.js';

/** What a person may choose about the file. */
export interface FileOptions {
  sheet?: string;
  encoding?: FileEncoding;
  delimiter?: Delimiter;
  kind?: TabularKind;
  /** The day as of which rows without a day are, `YYYY-MM-DD`. */
  asOf: string;
}

/** What was found out about a file. */
export interface FileFacts {
  kind: TabularKind;
  sheet: string;
  sheets: readonly string[];
  encoding?: FileEncoding;
  delimiter?: Delimiter;
  dateSystem?: 1900 | 1904;
  /** The row with the headings. */
  headingRow: number;
  headings: readonly Heading[];
  /** A few values below each heading, by column. */
  samples: readonly { column: number; values: readonly string[] }[];
}

export interface UndoCounts {
  takenBack: number;
  kept: number;
  refused: number;
}

/** One file with its mapping, preview and run. Times are epoch milliseconds. */
export interface ImportRecord {
  id: number;
  orgUnit: string;
  source: string;
  fileName: string;
  fileBytes: number;
  /** In hexadecimal. */
  sha256: string;
  state: ImportState;
  options: FileOptions;
  file: FileFacts | null;
  mapping: Mapping | null;
  mappingVersion: { id: number; version: number } | null;
  questions: readonly Question[];
  /** The end of the log that the preview is about. */
  position: number | null;
  counts: RowCounts;
  rowsDone: number;
  isRenewed: boolean;
  run: number | null;
  undoRun: number | null;
  undoCounts: UndoCounts | null;
  problem: { code: string; detail: Bilingual } | null;
  byId: string;
  byName: string;
  createdAt: number;
  finishedBy: string | null;
  finishedAt: number | null;
  undoneBy: string | null;
  undoneAt: number | null;
}
