import { createReadStream } from 'node:fs';
import { fileEncodingMixed } from '../bad-file.js';
import type { FileEncoding } from './encodings.js';
import { byteOrderOf, scanUtf8 } from './scan-utf8.js';

const SAMPLED_BYTES = 400_000;

/** The vowels that carry a tone in Windows-1258, as Windows-1252 shows their bytes. */
const TONED_VOWELS = /[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ]/;
/** The bytes of the five tones: huyền, hỏi, ngã, sắc, nặng. */
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Đ and đ stand at the beginning of a syllable. */
const STROKED_D = new Set([0xd0, 0xf0]);

/**
 * Finds out the encoding of a text file. All of it is read: a file that is UTF-8 in its first megabyte
 * only is not UTF-8.
 *
 * @throws DomainError `file-encoding-mixed` where a part is UTF-8 and a part is not
 */
export async function detectEncoding(path: string): Promise<FileEncoding> {
  const marked = await byteOrderOf(path);
  if (marked !== null) return marked;
  const { firstOther, firstBeyondAscii } = await scanUtf8(path);
  if (firstOther === null) return 'utf-8';
  // Text of a code page is hardly ever UTF-8 by accident, line for line.
  if (firstBeyondAscii !== null && firstBeyondAscii < firstOther) throw fileEncodingMixed(firstOther);
  return (await looksVietnamese(path)) ? 'windows-1258' : 'windows-1252';
}

/**
 * Tells the Vietnamese code page from the western one. Both give the same bytes to é and à; only the
 * Vietnamese one writes tones after their vowel, and đ before one. In western text these bytes are ì, ò and
 * ð, rare after a vowel.
 */
async function looksVietnamese(path: string): Promise<boolean> {
  let [vietnamese, other] = [0, 0];
  let previous = 0;
  for await (const chunk of createReadStream(path, { end: SAMPLED_BYTES })) {
    for (const byte of chunk as Buffer) {
      if (TONES.has(byte)) {
        if (TONED_VOWELS.test(String.fromCharCode(previous))) vietnamese += 1;
        else other += 1;
      } else if (STROKED_D.has(byte)) {
        if (isLetter(previous)) other += 1;
        else vietnamese += 1;
      } else if (byte >= 0xc0) other += WESTERN.has(byte) ? 1 : 0;
      previous = byte;
    }
  }
  return vietnamese > 0 && vietnamese >= other;
}

/** Letters of Windows-1252 that Vietnamese does not have: ä, å, æ, ç, ë, î, ï, ñ, ö, ø, û, ü and ß. */
const WESTERN = new Set([...'äåæçëîïñöøûüßÄÅÆÇËÎÏÑÖØÛÜ'].map((letter) => letter.charCodeAt(0)));

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0;
}
