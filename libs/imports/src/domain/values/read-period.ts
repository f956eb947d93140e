import { addMonths, bilingual, formatDay, parseDay, toSearchText } from '#kernel';
import type { Cell } from '#tabular/domain';
import { readDay, type DateSystem } from './read-day.js';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** Whole days, both inclusive, as `YYYY-MM-DD`. */
export interface DayRange {
  from: string;
  to: string;
}

/** The forms of a period, without accents and in lower case. Each names year, and month or quarter. */
const FORMS: readonly (readonly [RegExp, (numbers: readonly string[]) => DayRange | null])[] = [
  [/^(\d{4})[-/. ]?q([1-4])$/, ([year, quarter]) => quarterOf(year, quarter)],
  [/^(?:q|quy)\s*([1-4]|i{1,3}|iv)[-/. ]*(?:nam\s*)?(\d{4})$/, ([quarter, year]) => quarterOf(year, quarter)],
  [/^(?:t|thang|ky|month)?\s*(\d{1,2})[-/.](\d{4})$/, ([month, year]) => months(year, Number(month), 1)],
  [/^(?:t|thang)\s*(\d{1,2})\s*(?:nam\s*)?(\d{4})$/, ([month, year]) => months(year, Number(month), 1)],
  [/^(\d{4})-(\d{2})$/, ([year, month]) => months(year, Number(month), 1)],
  [/^(?:6 thang|sau thang) dau nam\s*(\d{4})$/, ([year]) => months(year, 1, 6)],
  [/^(?:6 thang|sau thang) cuoi nam\s*(\d{4})$/, ([year]) => months(year, 7, 6)],
  [/^(?:nam|year)?\s*(\d{4})$/, ([year]) => months(year, 1, 12)],
];

const BETWEEN = /\s+(?:-|–|—|đến|den|to)\s+|(?<=\d{4})\s*[–—]\s*(?=\d)/iu;

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a period: `T6/2025`, `06/2025`, `2025-06`, `Quý II/2025`, `2012-Q4`, `2025`, `6 tháng đầu năm 2025`,
 * or two days `01/06/2025 - 30/06/2025`.
 */
export function readPeriod(cell: Cell, dateSystem: DateSystem = 1900): Reading<DayRange> {
  const range = periodIn(cell.kind === 'number' ? String(cell.value) : cellText(cell), dateSystem);
  return range === null ? unreadable('not-a-period', NOT_A_PERIOD) : read(range);
}

/** Returns the period that a text names; null when it names none. */
export function periodIn(text: string, dateSystem: DateSystem = 1900): DayRange | null {
  const plain = toSearchText(text).replace(/\s+/g, ' ').trim();
  for (const [form, range] of FORMS) {
    const found = form.exec(plain);
    if (found) return range(found.slice(1));
  }
  const [first = '', last = '', more] = text.split(BETWEEN);
  if (last === '' || more !== undefined) return null;
  const [from, to] = [first, last].map((day) => readDay({ kind: 'text', text: day }, dateSystem));
  return from?.ok && to?.ok && from.value <= to.value ? { from: from.value, to: to.value } : null;
}

/** Returns the twelve months that end with the period. */
export function twelveMonthsTo({ to }: DayRange): DayRange {
  const end = parseDay(to) ?? 0;
  // The day after the period's end, a year earlier, so that months of different lengths do not matter.
  return { from: formatDay(addMonths(end + 1, -12)), to };
}

function quarterOf(year: string | undefined, quarter: string | undefined): DayRange | null {
  const number = ROMAN[quarter ?? ''] ?? Number(quarter);
  return months(year, (number - 1) * 3 + 1, 3);
}

function months(year: string | undefined, first: number, count: number): DayRange | null {
  const start = parseDay(`${year}-${String(first).padStart(2, '0')}-01`);
  if (start === undefined || Number(year) < 1900 || Number(year) > 2199) return null;
  return { from: formatDay(start), to: formatDay(addMonths(start, count) - 1) };
}

const NOT_A_PERIOD = bilingual(
  'Ô này không phải là kỳ. Hãy ghi tháng, quý hoặc năm, ví dụ T6/2025, Quý II/2025, 2025.',
  'This cell is no period. Write a month, a quarter or a year, for example 06/2025, 2025-Q2, 2025.',
);
