import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { bilingual, type Bilingual } from '#kernel';
import { fileCut, fileTooLarge } from '../bad-file.js';
import { textCell, type TabularRow } from '../domain/cell.js';
import { unescapeFormula } from '../formula-escape.js';
import { MAX_COLUMNS, MAX_ROW_LENGTH } from '../limits.js';
import type { Delimiter, RowsOptions, TabularFile, TabularHints } from '../tabular-file.js';
import { detectEncoding } from '../text/detect-encoding.js';
import type { FileEncoding } from '../text/encodings.js';
import { composed, textOf } from '../text/file-text.js';
import { detectDecimal } from './detect-decimal.js';
import { declaredDelimiter, detectDelimiter, recordsOf, sampleOf, usualWidth } from './sample-records.js';

/** @throws DomainError `file-encoding-mixed`, `file-encoding` */
export async function openCsv(path: string, hints: TabularHints): Promise<TabularFile> {
  const encoding = hints.encoding ?? (await detectEncoding(path));
  const sample = await sampleOf(path, encoding);
  const delimiter = hints.delimiter ?? detectDelimiter(sample);
  const decimal = hints.decimal ?? detectDecimal(recordsOf(sample, delimiter));
  return {
    kind: 'csv',
    sheets: [{ name: '' }],
    detected: { encoding, delimiter, ...(decimal && { decimal }) },
    rows: (options: RowsOptions = {}) =>
      rowsOf(path, options.encoding ?? encoding, options.delimiter ?? delimiter),
  };
}

async function* rowsOf(
  path: string,
  encoding: FileEncoding,
  delimiter: Delimiter,
): AsyncGenerator<TabularRow> {
  const sample = await sampleOf(path, encoding);
  const usual = usualWidth(recordsOf(sample, delimiter));
  const isDeclared = declaredDelimiter(sample) !== null;
  let row = 0;
  for await (const record of recordStream(path, encoding, delimiter, () => row + 1)) {
    row += 1;
    if (row === 1 && isDeclared) continue;
    if (record.length > MAX_COLUMNS) throw tooWide(row);
    const cells = record.map((field) => textCell(unescapeFormula(composed(field, encoding))));
    if (cells.every(({ kind }) => kind === 'empty')) continue;
    const ragged = record.length === usual ? null : raggedText(record.length, usual);
    yield ragged ? { row, cells, ragged } : { row, cells };
  }
}

/** @param rowNow the row that is being read, for errors */
async function* recordStream(
  path: string,
  encoding: FileEncoding,
  delimiter: Delimiter,
  rowNow: () => number,
): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_LENGTH,
  });
  const text = Readable.from(piecesOf(path, encoding));
  // An error of the source must reach the reader of the records.
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of text.pipe(parser)) yield record as string[];
  } catch (error) {
    throw error instanceof CsvError ? domainErrorOf(error, rowNow()) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
}

async function* piecesOf(path: string, encoding: FileEncoding): AsyncGenerator<string> {
  for await (const { text } of textOf(path, encoding)) yield text;
}

function domainErrorOf(error: CsvError, row: number): Error {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return fileCut({ row });
  if (error.code !== 'CSV_MAX_RECORD_SIZE') return error;
  const [vi, en] = [
    `dòng ${row} dài hơn ${MAX_ROW_LENGTH} ký tự, có thể vì một dấu ngoặc kép không được đóng`,
    `row ${row} has more than ${MAX_ROW_LENGTH} characters, perhaps because a quotation mark is never closed`,
  ];
  return fileTooLarge({ vi, en });
}

function tooWide(row: number): Error {
  return fileTooLarge({
    vi: `dòng ${row} có hơn ${MAX_COLUMNS} cột`,
    en: `row ${row} has more than ${MAX_COLUMNS} columns`,
  });
}

function raggedText(width: number, usual: number): Bilingual {
  return bilingual(
    `Dòng có ${width} ô, các dòng khác có ${usual}.`,
    `The row has ${width} fields, other rows have ${usual}.`,
  );
}
