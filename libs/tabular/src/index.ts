export { cellText, EMPTY_CELL, textCell, type Cell, type TabularRow } from './domain/index.js';
export { MAX_COLUMNS } from './limits.js';
export { openTabular } from './open-tabular.js';
export {
  delimiters,
  tabularKinds,
  type DecimalMark,
  type Delimiter,
  type Detected,
  type RowsOptions,
  type Sheet,
  type TabularFile,
  type TabularHints,
  type TabularKind,
} from './tabular-file.js';
export { encodings, type FileEncoding } from './text/encodings.js';
export { composed, linesOf, textOf, type TextPiece } from './text/file-text.js';
export { byteOrderOf, scanUtf8, type Utf8Scan } from './text/scan-utf8.js';
export { escapeFormula } from './formula-escape.js';
export { writeCsv } from './writing/write-csv.js';
export {
  listFormats,
  writeTemplate,
  type ListFormat,
  type TemplateColumn,
} from './writing/write-template.js';
export { writeXlsx, type WrittenSheet, type WrittenWorkbook } from './writing/write-xlsx.js';
export type {
  ColumnKind,
  Figure,
  HeaderLine,
  WrittenColumn,
  WrittenList,
  WrittenValue,
} from './writing/written-list.js';
