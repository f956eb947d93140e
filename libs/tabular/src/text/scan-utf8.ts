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

const SAMPLED_BYTES = 8_192;
/** In UTF-16, every other byte of letters, digits and blanks is zero. Elsewhere text has no zero bytes. */
const LEAST_SHARE_OF_ZEROS = 0.1;

type ByteOrder = 'utf-16le' | 'utf-16be';

/** Returns which UTF-16 a file is in; null for other files. */
export async function byteOrderOf(path: string): Promise<ByteOrder | null> {
  return byteOrderIn(await beginningOf(path, SAMPLED_BYTES));
}

/** Goes by the byte order mark, or by the zero bytes of ASCII characters. */
export function byteOrderIn(beginning: Buffer): ByteOrder | null {
  const mark = beginning.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  let [even, odd] = [0, 0];
  for (const [at, byte] of beginning.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) < (beginning.length / 2) * LEAST_SHARE_OF_ZEROS) return null;
  // Zeros on both sides are no text.
  if (Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : odd < even ? 'utf-16be' : null;
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
