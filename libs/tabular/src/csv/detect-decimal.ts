import type { DecimalMark } from '../tabular-file.js';

/** `1,5`, `12.345,67`, `1.234.567`: the comma can only be the decimal mark. */
const COMMA = /^[-+]?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,})$/;
/** `1.5`, `12,345.67`, `1,234,567`: the point can only be the decimal mark. */
const POINT = /^[-+]?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})$/;

/** Codes of administrative procedures look like numbers with a point. */
const PROCEDURE_CODE = /^\d\.\d{6}$/;

/**
 * Returns the decimal mark of the numbers among these texts; undefined where they leave it open. A column
 * counts once, and the majority wins.
 */
export function detectDecimal(records: readonly (readonly string[])[]): DecimalMark | undefined {
  let [commas, points] = [0, 0];
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  for (let column = 0; column < width; column += 1) {
    const texts = records.map((record) => (record[column] ?? '').replace(/\s*%$/, '').trim());
    const hasComma = texts.some((text) => COMMA.test(text));
    const hasPoint = texts.some((text) => POINT.test(text) && !PROCEDURE_CODE.test(text));
    if (hasComma && !hasPoint) commas += 1;
    if (hasPoint && !hasComma) points += 1;
  }
  if (commas === points) return undefined;
  return commas > points ? ',' : '.';
}
