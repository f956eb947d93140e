import { bilingual } from '#kernel';
import type { Cell } from '#tabular/domain';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** The mark before the decimals: a comma in Vietnam, a point in English texts. */
export type DecimalMark = ',' | '.';

const NUMBER = /^([+-]?)(\d[\d.,]*)(%?)$/;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

type Shape =
  | { kind: 'plain'; value: number; mark: DecimalMark | null }
  | { kind: 'ambiguous'; whole: number; fraction: number; separator: DecimalMark }
  | { kind: 'none' };

/**
 * Reads a number as people in Vietnam or elsewhere write it: `8.718.000`, `3.359,80`, `1,234.5`, `12,5%`.
 *
 * @param decimal the decimal mark of the column; null when the column does not tell
 * @param share true for a share of one: `92%` is 0.92. Otherwise `92%` is 92.
 */
export function readNumber(cell: Cell, decimal: DecimalMark | null = null, share = false): Reading<number> {
  if (cell.kind === 'number') return read(cell.isPercent && !share ? precise(cell.value * 100) : cell.value);
  const text = digitsOf(cellText(cell));
  const [, sign = '', digits = '', percent = ''] = NUMBER.exec(text) ?? [];
  const shape = shapeOf(digits);
  if (shape.kind === 'none') return unreadable('not-a-number', NOT_A_NUMBER, suggestionFor(text));
  let size: number;
  if (shape.kind === 'plain') size = shape.value;
  else if (decimal === null) return ambiguous(shape.whole, shape.fraction);
  else size = shape.separator === decimal ? shape.fraction : shape.whole;
  const value = sign === '-' ? -size : size;
  return read(percent !== '' && share ? precise(value / 100) : value);
}

/** What the texts of a column say about its decimal mark. */
export interface DecimalEvidence {
  /** The mark of every text that shows one; null when none does, or they differ. */
  mark: DecimalMark | null;
  /** True when the column has a text such as `1.234`, which is 1234 or a little more than one. */
  hasAmbiguous: boolean;
}

/** Looks for a text that shows its decimal mark. Such a text decides how ambiguous ones are read. */
export function decimalEvidence(texts: Iterable<string>): DecimalEvidence {
  const marks = new Set<DecimalMark>();
  let hasAmbiguous = false;
  for (const text of texts) {
    const [, , digits = ''] = NUMBER.exec(digitsOf(text)) ?? [];
    const shape = shapeOf(digits);
    if (shape.kind === 'ambiguous') hasAmbiguous = true;
    if (shape.kind === 'plain' && shape.mark !== null) marks.add(shape.mark);
  }
  const [mark = null] = marks.size === 1 ? marks : [];
  return { mark, hasAmbiguous };
}

/** Blanks between groups of digits, also the narrow ones that Excel writes, are no part of the number. */
function digitsOf(text: string): string {
  return text.replace(/\s+(?=[\d%])/gu, '').replace('−', '-');
}

function shapeOf(digits: string): Shape {
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (digits === '') return { kind: 'none' };
  if (dots === 0 && commas === 0) return { kind: 'plain', value: Number(digits), mark: null };
  if (dots > 0 && commas > 0) return withBoth(digits);
  const separator: DecimalMark = dots > 0 ? '.' : ',';
  const fraction = Number(digits.replace(',', '.'));
  const whole = Number(digits.replaceAll(separator, ''));
  if (GROUPED.test(digits)) {
    if (dots + commas > 1) return { kind: 'plain', value: whole, mark: otherThan(separator) };
    // Nobody groups the digits of 0.250.
    if (digits.startsWith('0')) return { kind: 'plain', value: fraction, mark: separator };
    return { kind: 'ambiguous', whole, fraction, separator };
  }
  if (dots + commas > 1 || digits.endsWith(separator)) return { kind: 'none' };
  return { kind: 'plain', value: fraction, mark: separator };
}

function withBoth(digits: string): Shape {
  const mark: DecimalMark = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const [whole = '', decimals = '', more] = digits.split(mark);
  if (more !== undefined || decimals === '' || !GROUPED.test(whole)) return { kind: 'none' };
  return { kind: 'plain', value: Number(`${whole.replaceAll(otherThan(mark), '')}.${decimals}`), mark };
}

function otherThan(mark: DecimalMark): DecimalMark {
  return mark === '.' ? ',' : '.';
}

/** Removes what binary arithmetic adds: 0.07 × 100 is 7, not 7.000000000000001. */
function precise(value: number): number {
  return Number(value.toPrecision(15));
}

function ambiguous(whole: number, fraction: number): Reading<number> {
  const [vi, en] = [fraction.toString().replace('.', ','), fraction.toString()];
  const detail = bilingual(
    `Không rõ đây là ${whole} hay ${vi}. Hãy chọn dấu thập phân của cột.`,
    `This may be ${whole} or ${en}. Choose the decimal mark of the column.`,
  );
  return unreadable('ambiguous-number', detail, String(whole));
}

/** Suggests the digits of a number with a unit behind it, such as `15 hồ sơ`. */
function suggestionFor(text: string): string | null {
  return /^[^\d]{0,3}(\d+)\s*\p{L}[\p{L}\s]*$/u.exec(text)?.[1] ?? null;
}

const NOT_A_NUMBER = bilingual(
  'Ô này không phải là số. Hãy ghi số, ví dụ 8.718.000 hoặc 12,5.',
  'This cell is no number. Write a number, for example 8718000 or 12.5.',
);
