const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const FORBIDDEN_IN_ATTRIBUTES = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const FORBIDDEN_IN_DATA = /[\u0000\p{Cs}]/u;

/** Returns whether CloudEvents allows the text: no control characters, lone surrogates or noncharacters. */
export function isAttributeText(text: string): boolean {
  return PRINTABLE_ASCII.test(text) || !FORBIDDEN_IN_ATTRIBUTES.test(text);
}

/**
 * Returns whether a payload may contain the text. U+0000 is not allowed, because PostgreSQL cannot store it,
 * and lone surrogates are not, because they are not valid Unicode.
 */
export function isDataText(text: string): boolean {
  return !FORBIDDEN_IN_DATA.test(text);
}

/** Counts characters as JSON Schema does: in code points, not in UTF-16 code units. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || [...text].length > max;
}
