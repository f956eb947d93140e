import { MAX_CELL_LENGTH } from '../limits.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML cannot hold, and text that looks as if one were escaped. */

const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Escapes text for XML as workbooks do: a control character becomes `_x000B_`. */
export function xmlText(text: string): string {
  return text
    .slice(0, MAX_CELL_LENGTH)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNWRITABLE, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (one) => entities[one] ?? one);
}
