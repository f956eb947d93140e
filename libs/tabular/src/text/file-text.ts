import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileEncodingWrong, fileUnreadable } from '../bad-file.js';
import type { FileEncoding } from './encodings.js';

/** A piece of a text, and how many bytes of the file are read at its end. */
export interface TextPiece {
  text: string;
  bytes: number;
}

/**
 * Yields the text of a file without a byte order mark.
 *
 * @throws DomainError `file-encoding` at bytes that the encoding does not have. No replacement character
 * takes their place.
 */
export async function* textOf(path: string, encoding: FileEncoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let [bytes, lines] = [0, 1];
  const decode = (chunk: Buffer | null): string => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw fileEncodingWrong(encoding, lines);
    }
  };
  for await (const chunk of createReadStream(path)) {
    const text = decode(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
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

/** Returns the first bytes of a file; fewer where it is shorter. */
export async function beginningOf(path: string, length: number): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw fileUnreadable(error.code ?? 'error');
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
