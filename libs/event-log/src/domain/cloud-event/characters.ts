const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const FORBIDDEN_IN_ATTRIBUTES = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const FORBIDDEN_IN_DATA = /[\u0000\p{Cs}]/u;

/** CloudEvents strings hold no control characters, no lone surrogates and no noncharacters. */
export function isAttributeText(text: string): boolean {
  return PRINTABLE_ASCII.test(text) || !FORBIDDEN_IN_ATTRIBUTES.test(text);
}

/**
 * Text in payloads: anything but U+0000, which PostgreSQL cannot hold, and lone surrogates, which are no text
 * at all.
 */
export function isDataText(text: string): boolean {
  return !FORBIDDEN_IN_DATA.test(text);
}

/** Counts characters as JSON Schema does: code points, not UTF-16 code units. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || [...text].length > max;
}
