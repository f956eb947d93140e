import { bilingual, formatDay, parseDay } from '#kernel';
import type { Cell } from '#tabular/domain';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** Workbooks count days from 1 January 1900, or from 1 January 1904 when they come from old Macs. */
export type DateSystem = 1900 | 1904;

/** Facts lie in these years, as the payloads require. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Two digits from here on are years of the last century. */
const CENTURY_BEGINS = 70;

const DAY_FIRST = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const WORDS = /^(?:ngày|ngay)?\s*(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})$/iu;
/** Serial numbers of 1955 to 2119. Smaller numbers are years, and longer ones are days without separators. */
const SERIAL = /^\d{5}$/;

/**
 * Reads a day as people in Vietnam type it: `31/12/2026`, `31/12/26`, `31122026`, `2026-12-31`, or the serial
 * number of a workbook. The day always stands before the month.
 *
 * @returns `YYYY-MM-DD`
 */
export function readDay(cell: Cell, dateSystem: DateSystem = 1900): Reading<string> {
  if (cell.kind === 'day') return checked(...partsOf(cell.day));
  if (cell.kind === 'number' && Number.isFinite(cell.value)) {
    const ofSerial = cell.value >= 10_000 && cell.value < 100_000;
    if (ofSerial) return read(dayOfSerial(Math.floor(cell.value), dateSystem));
  }
  const text = cellText(cell);
  if (SERIAL.test(text)) return read(dayOfSerial(Number(text), dateSystem));
  const dayFirst = DAY_FIRST.exec(text) ?? DIGITS.exec(text) ?? WORDS.exec(text);
  if (dayFirst) return checked(yearOf(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return checked(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  return unreadable('not-a-day', NOT_A_DAY);
}

/**
 * Returns the day of a workbook's serial number. From 1 March 1900 on the 1900 system is one day ahead,
 * because it has a 29 February 1900.
 */
export function dayOfSerial(serial: number, dateSystem: DateSystem): string {
  const first = parseDay(dateSystem === 1904 ? '1904-01-01' : '1899-12-30') ?? 0;
  return formatDay(first + serial);
}

/** Shows a day as people in Vietnam write it. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < CENTURY_BEGINS ? 2000 + year : 1900 + year;
}

function checked(year: number, month: number, date: number): Reading<string> {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    const likely = year < 100 ? 2000 + year : null;
    const suggestion = likely === null ? null : dayOrNull(likely, month, date);
    return unreadable('year-out-of-range', YEAR_OUT_OF_RANGE, suggestion && shownDay(suggestion));
  }
  const day = dayOrNull(year, month, date);
  if (day !== null) return read(day);
  const suggestion = dayOrNull(year, date, month) ?? lastDayOf(year, month, date);
  return unreadable('not-a-day', noSuchDay(year, month, date), suggestion && shownDay(suggestion));
}

function dayOrNull(year: number, month: number, date: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
  return parseDay(text) === undefined ? null : text;
}

/** Returns the last day of the month for a date that the month lacks, such as 31 February. */
function lastDayOf(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 29 || date > 31) return null;
  for (let last = date - 1; last >= 28; last -= 1) {
    const day = dayOrNull(year, month, last);
    if (day !== null) return day;
  }
  return null;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function noSuchDay(year: number, month: number, date: number): ReturnType<typeof bilingual> {
  const shown = `${pad(date, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
  return bilingual(`Không có ngày ${shown}.`, `There is no day ${shown} (day/month/year).`);
}

const NOT_A_DAY = bilingual(
  'Ô này không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2026.',
  'This cell is no day. Write day/month/year, for example 31/12/2026.',
);
const YEAR_OUT_OF_RANGE = bilingual(
  `Năm phải từ ${FIRST_YEAR} đến ${LAST_YEAR}.`,
  `The year must be from ${FIRST_YEAR} to ${LAST_YEAR}.`,
);
