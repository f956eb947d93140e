/**
 * Texts that a program of tables would take for a formula, with the full-width forms that some of them turn
 * into these characters; also those that are escaped already, so that unescaping gives back every text.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Puts an apostrophe before a text that a program of tables would run as a formula. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away again that `escapeFormula`, or a person in a program of tables, put there. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
