import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The encodings of files, as `--encoding` names them. Windows-1258 is the Vietnamese code page of Windows.
 */
export const encodings = ['utf-8', 'windows-1258', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof encodings)[number];

const NEWLINE = 10;

/** A piece of a text, and how many bytes of the file are read at its end. */
export interface TextPiece {
  text: string;
  bytes: number;
}

/**
 * Yields the text of a file without a byte order mark.
 *
 * @throws Error with a readable message at bytes that the encoding does not have. No replacement character
 * takes their place.
 */
export async function* textOf(path: string, encoding: FileEncoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [bytes, lines] = [0, 1];
  const decode = (chunk: Buffer | null): string => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new Error(`${path} is not ${encoding} in line ${lines} or soon after it.`);
    }
  };
  for await (const chunk of createReadStream(path)) {
    const text = decode(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    lines += text.split('\n').length - 1;
    yield { text, bytes };
  }
  yield { text: decode(null), bytes };
}

/** Yields the lines of a text without their ends, with how many bytes are read. */
export async function* linesOf(pieces: AsyncIterable<TextPiece>): AsyncGenerator<TextPiece> {
  let rest = '';
  let read = 0;
  for await (const { text, bytes } of pieces) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    read = bytes;
    for (const line of lines) yield { text: line.replace(/\r$/, ''), bytes };
  }
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), bytes: read };
}

/**
 * Returns decoded text as it is to be sent. Windows-1258 writes the tone of a vowel as a character of its
 * own; Unicode text has both in one (NFC). Text of other encodings is left as it is.
 */
export function composed(text: string, encoding: FileEncoding): string {
  return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

/**
 * Refuses a file that is not in the encoding that its sender takes it to be in, before anything is sent.
 *
 * @throws Error that names the line and the option to send the file with
 */
export async function checkEncoding(path: string, encoding: FileEncoding): Promise<void> {
  const marked = await byteOrder(path);
  if (marked !== null) {
    if (marked === encoding) return;
    throw wrongEncoding(path, encoding, 1, `It looks like UTF-16: send it with --encoding ${marked}`);
  }
  if (encoding !== 'utf-8' && encoding !== 'windows-1258') return;
  const { line, isPlain } = await scanUtf8(path);
  if (encoding === 'windows-1258' && line === null && !isPlain)
    throw wrongEncoding(path, encoding, 1, 'It is UTF-8: send it without --encoding');
  if (encoding === 'utf-8' && line !== null)
    throw wrongEncoding(path, encoding, line, `${CODE_PAGE}: send it with --encoding windows-1258`);
}

const CODE_PAGE = 'It may have been saved in the Vietnamese code page of Windows';

function wrongEncoding(path: string, encoding: FileEncoding, line: number, proposal: string): Error {
  return new Error(
    `${path}, line ${line}, is not ${encoding}. ${proposal}, or save it as UTF-8. Nothing was sent.`,
  );
}

/** Returns which UTF-16 a byte order mark, or the zero bytes of ASCII characters, show; null for neither. */
async function byteOrder(path: string): Promise<FileEncoding | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${error.code}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    const [first, second] = buffer;
    if (bytesRead < 2) return null;
    if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
    if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
    return null;
  } finally {
    await file.close();
  }
}

/** Returns the first line that is not UTF-8, and whether the file is ASCII only. */
async function scanUtf8(path: string): Promise<{ line: number | null; isPlain: boolean }> {
  let [line, isPlain] = [1, true];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const whole = bytes.subarray(0, end);
    isPlain &&= isAscii(whole);
    if (!isPlain && !isUtf8(whole)) return { line: line + lineNotUtf8(whole), isPlain };
    for (let at = whole.indexOf(NEWLINE); at !== -1; at = whole.indexOf(NEWLINE, at + 1)) line += 1;
    rest = bytes.subarray(end);
  }
  return { line: isUtf8(rest) ? null : line, isPlain: isPlain && isAscii(rest) };
}

/** Returns how many lines come before the first one that is not UTF-8. */
function lineNotUtf8(bytes: Buffer): number {
  let [line, from] = [0, 0];
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, from)) {
    if (!isUtf8(bytes.subarray(from, end))) break;
    line += 1;
    from = end + 1;
  }
  return line;
}
