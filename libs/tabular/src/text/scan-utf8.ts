import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { beginningOf } from './file-text.js';

const NEWLINE = 10;

/** What UTF-8 makes of the lines of a file. */
export interface Utf8Scan {
  /** The first line that is not UTF-8; null when all are. */
  firstOther: number | null;
  /** The first line that is UTF-8 beyond ASCII; null when there is none before that. */
  firstBeyondAscii: number | null;
  isAscii: boolean;
}

/** Returns which UTF-16 a byte order mark, or the zero bytes of ASCII characters, show; null for neither. */
export async function byteOrderOf(path: string): Promise<'utf-16le' | 'utf-16be' | null> {
  const beginning = await beginningOf(path, 2);
  const [first, second] = beginning;
  if (beginning.length < 2) return null;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return null;
}

/** Reads a file up to its first line that is not UTF-8. */
export async function scanUtf8(path: string): Promise<Utf8Scan> {
  const scan: Utf8Scan = { firstOther: null, firstBeyondAscii: null, isAscii: true };
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const whole = bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);
    line = scanLines(whole, line, scan);
    if (scan.firstOther !== null) return scan;
    rest = bytes.subarray(whole.length);
  }
  scanLines(rest, line, scan);
  return scan;
}

/** Returns the number of the line after these. Looks at single lines only where it must. */
function scanLines(bytes: Buffer, line: number, scan: Utf8Scan): number {
  const isPlain = isAscii(bytes);
  if (isPlain || (isUtf8(bytes) && scan.firstBeyondAscii !== null)) {
    scan.isAscii &&= isPlain;
    return line + countLines(bytes);
  }
  scan.isAscii = false;
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from);
    const end = newline === -1 ? bytes.length : newline + 1;
    const one = bytes.subarray(from, end);
    if (!isUtf8(one)) {
      scan.firstOther = line;
      return line;
    }
    if (!isAscii(one)) scan.firstBeyondAscii ??= line;
    if (newline !== -1) line += 1;
    from = end;
  }
  return line;
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}
