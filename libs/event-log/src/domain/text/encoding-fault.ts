import { isUtf8 } from 'node:buffer';
import { bilingual, type Bilingual } from '#kernel';

/** Why bytes are not text in UTF-8. */
export interface EncodingFault {
  /** `other`: an old code page such as Windows-1258, or no text at all. */
  encoding: 'utf-16le' | 'utf-16be' | 'other';
  /** The first line that is not UTF-8, from 1. */
  line: number;
}

const NEWLINE = 10;

/** Returns why the bytes are not text in UTF-8; null when they are. A byte order mark of UTF-8 is allowed. */
export function encodingFault(bytes: Uint8Array): EncodingFault | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', line: 1 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', line: 1 };
  // JSON in UTF-8 has no zero bytes, and JSON in UTF-16 has one beside each brace.
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { encoding: zero % 2 === 1 ? 'utf-16le' : 'utf-16be', line: lineAt(bytes, zero) };
  return isUtf8(bytes) ? null : { encoding: 'other', line: firstBrokenLine(bytes) };
}

/** Says what to do about the encoding of a whole text. */
export function encodingDetail({ encoding, line }: EncodingFault): Bilingual {
  const [vi, en] =
    encoding === 'other'
      ? ['không phải UTF-8 (có thể là Windows-1258)', 'is not UTF-8 (perhaps Windows-1258)']
      : ['là UTF-16, không phải UTF-8', 'is UTF-16, not UTF-8'];
  return bilingual(
    `Bảng mã ${vi}, từ dòng ${line}. Hãy lưu lại bằng UTF-8.`,
    `The encoding ${en}, from line ${line} on. Save the text as UTF-8.`,
  );
}

/** Returns the bytes without a byte order mark of UTF-8. */
export function withoutBom(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A line break is never part of another character, so each line can be checked by itself. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === NEWLINE) line++;
  return line;
}
