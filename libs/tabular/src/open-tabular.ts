import { createReadStream } from 'node:fs';
import type { DomainError } from '#kernel';
import { fileEmpty, fileEncrypted, fileKindUnknown } from './bad-file.js';
import { openCsv } from './csv/open-csv.js';
import { openNdjson } from './ndjson/open-ndjson.js';
import type { TabularFile, TabularHints } from './tabular-file.js';
import { beginningOf } from './text/file-text.js';
import { byteOrderIn } from './text/scan-utf8.js';
import { openXlsx } from './xlsx/open-xlsx.js';

const BEGINNING_BYTES = 8_192;

/**
 * Opens a list in a file: XLSX, CSV or NDJSON, by its content. Its name does not matter: portals call web
 * pages `.xls` and workbooks `.csv`.
 *
 * @throws DomainError with a sentence that says what to do; the codes are in `bad-file.ts`
 */
export async function openTabular(path: string, hints: TabularHints = {}): Promise<TabularFile> {
  const beginning = await beginningOf(path, BEGINNING_BYTES);
  if (beginning.length === 0) throw fileEmpty();
  if (beginning.subarray(0, 2).toString('latin1') === 'PK') return openXlsx(path);
  if (beginning.subarray(0, OLE.length).equals(OLE)) throw await oleProblem(path);
  assertText(beginning);
  const text = plainText(beginning);
  const first = text.slice(0, 1);
  if (/^<(!doctype|html|head|meta|table|\?xml|[a-z]+:)/i.test(text))
    throw fileKindUnknown({ vi: 'trang web (HTML) hoặc XML', en: 'a web page (HTML) or XML' });
  if (first === '[' && hints.kind === undefined && /^\[\s*[[{\]]/.test(text))
    throw fileKindUnknown({ vi: 'một mảng JSON', en: 'one JSON array' });
  const kind = hints.kind ?? (first === '{' ? 'ndjson' : 'csv');
  return kind === 'ndjson' ? openNdjson(path, hints) : openCsv(path, hints);
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The container of files of Excel before 2007, and of workbooks that are encrypted. */
async function oleProblem(path: string): Promise<DomainError> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    if (bytes.includes(ENCRYPTED)) return fileEncrypted();
    tail = bytes.subarray(-ENCRYPTED.length);
  }
  return fileKindUnknown({ vi: 'tệp Excel 97–2003 (.xls)', en: 'an Excel file of 1997–2003 (.xls)' });
}

/** Refuses files that are no text. */
function assertText(beginning: Buffer): void {
  if (beginning.subarray(0, 5).toString('latin1') === '%PDF-')
    throw fileKindUnknown({ vi: 'tệp PDF', en: 'a PDF' });
  if (beginning.includes(0) && byteOrderIn(beginning) === null) throw fileKindUnknown();
}

/** Returns the beginning without byte order mark, blanks and the zero bytes of UTF-16. */
function plainText(beginning: Buffer): string {
  const text = beginning.toString('latin1').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return text.replaceAll('\0', '').trimStart();
}
