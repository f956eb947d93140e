/** Characters that break a line or change its direction, and so can forge what a mail or a page says. */
const BREAKING = '\\p{Cc}\\p{Zl}\\p{Zp}\\p{Bidi_Control}';
/** Characters that nobody sees: two codes would look the same and be different. */
const INVISIBLE = `${BREAKING}\\p{Cf}\\p{Default_Ignorable_Code_Point}`;

/** One character of a code, at its ends. */
export const CODE_END = `[^\\s${INVISIBLE}]`;
/** One character inside a code: blanks are allowed there. */
export const CODE_INNER = `[^${INVISIBLE}]`;

/** Returns the pattern, with the `u` flag, of a code of at most `max` characters. */
export function codePattern(max: number): string {
  return `${CODE_END}(?:${CODE_INNER}{0,${max - 2}}${CODE_END})?`;
}

/** The code of an org unit: letters, digits, inner blanks and `. _ : ~ / -`. */
export const UNIT_CODE_PATTERN =
  '(?!.*\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._:~/-]{0,98}[\\p{L}\\p{M}\\p{N}._:~/-])?';

/** One line in which something can be seen: a name, a title, a reason. */
export const LINE_PATTERN = `^(?![\\s${INVISIBLE}]*$)[^${BREAKING}]+$`;

const breaking = new RegExp(`[${BREAKING}]`, 'u');
const invisible = new RegExp(`[${INVISIBLE}]`, 'u');
const ASCII = /^[\x20-\x7e]*$/;

/** Returns the code in Unicode's normal form C, so that composed and decomposed letters are one code. */
export function normalCode(code: string): string {
  return ASCII.test(code) ? code : code.normalize('NFC');
}

/** What makes a text unfit as a code or as a line. The character is named as `U+200B`. */
export type TextFault = { kind: 'outer-blank' } | { kind: 'breaking' | 'invisible'; character: string };

/** Returns why the text cannot be a code; null when its characters are fit. */
export function codeFault(text: string): TextFault | null {
  if (ASCII.test(text)) return text.trim() === text ? null : { kind: 'outer-blank' };
  const found = lineFault(text) ?? faultOf('invisible', invisible, text);
  return found ?? (text.trim() === text ? null : { kind: 'outer-blank' });
}

/** Returns why the text is not one line; null when it is. */
export function lineFault(text: string): TextFault | null {
  return faultOf('breaking', breaking, text);
}

function faultOf(kind: 'breaking' | 'invisible', pattern: RegExp, text: string): TextFault | null {
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) return null;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { kind, character: `U+${code}` };
}
