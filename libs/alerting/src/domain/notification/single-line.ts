const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
// Bidirectional controls reorder the text around a name; zero-width characters hide in it.
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const ELLIPSIS = '…';

/**
 * Returns the text on a single line, without control characters. Names that were stored before the recorder
 * refused line breaks could otherwise forge lines of a message.
 */
export function singleLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(BREAKS, ' ').replace(/\s+/g, ' ').trim();
}

/** Counts the words of a text as a reader does: everything between blanks that has a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Shortens a line to so many characters and words. An ellipsis shows that something is left out. */
export function clip(line: string, maxLength: number, maxWords = Number.POSITIVE_INFINITY): string {
  const words = line.split(' ');
  const fewer = words.length > maxWords ? `${words.slice(0, maxWords).join(' ')}${ELLIPSIS}` : line;
  const characters = Array.from(fewer);
  if (characters.length <= maxLength) return fewer;
  return `${characters
    .slice(0, Math.max(0, maxLength - 1))
    .join('')
    .trimEnd()}${ELLIPSIS}`;
}

export function lengthOf(line: string): number {
  return Array.from(line).length;
}
