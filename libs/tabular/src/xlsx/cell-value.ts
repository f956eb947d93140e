import { bilingual } from '#kernel';
import { EMPTY_CELL, textCell, type Cell } from '../domain/cell.js';
import { tidyNumber } from '../tidy-number.js';
import type { SharedStrings } from './shared-strings.js';
import { GENERAL, type NumberFormat } from './number-formats.js';
import { dayOfSerial, timeOfSerial } from './serial-days.js';
import { unescaped } from './text-collector.js';

/** What the cells of a workbook refer to. */
export interface WorkbookContext {
  strings: SharedStrings;
  formats: readonly NumberFormat[];
  dateSystem: 1900 | 1904;
}

/** A cell as its sheet writes it. */
export interface WrittenCell {
  /** `n` without one. */
  type: string;
  style: number;
  hasFormula: boolean;
  /** The content of `v`; null without it. */
  value: string | null;
  /** The text of `is`. */
  inline: string;
}

const NO_VALUE: Cell = {
  kind: 'error',
  text: '=…',
  reason: bilingual(
    'Công thức chưa có kết quả được lưu. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi lại.',
    'The formula has no stored result. Open the file in Excel or LibreOffice, save it and send it again.',
  ),
};

/** Returns what a cell shows. A formula counts as the result that the workbook has stored. */
export function cellOf(written: WrittenCell, context: WorkbookContext): Cell {
  const { type, value, inline, hasFormula } = written;
  if (type === 'inlineStr') return textCell(inline);
  if (value === null || value === '') return hasFormula && type !== 'str' ? NO_VALUE : EMPTY_CELL;
  switch (type) {
    case 's':
      return sharedText(value, context.strings);
    case 'str':
      return textCell(unescaped(value));
    case 'b':
      return { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoDay(value);
    default:
      return numberCell(Number(value), context.formats[written.style] ?? GENERAL, context.dateSystem, value);
  }
}

function sharedText(value: string, strings: SharedStrings): Cell {
  const text = strings.at(Number(value));
  if (text !== undefined) return textCell(text);
  const reason = bilingual(
    'Ô trỏ tới một văn bản không có trong tệp.',
    'The cell refers to a text that the file lacks.',
  );
  return { kind: 'error', text: value, reason };
}

function numberCell(value: number, format: NumberFormat, system: 1900 | 1904, raw: string): Cell {
  if (!Number.isFinite(value)) {
    return { kind: 'error', text: raw, reason: bilingual('Ô không phải là số.', 'The cell is no number.') };
  }
  switch (format.kind) {
    case 'day':
      return dayCell(value, system);
    case 'time':
      return value >= 0 && value < 1 ? textCell(timeOfSerial(value)) : dayCell(value, system);
    case 'percent':
      return {
        kind: 'number',
        value: tidyNumber(value),
        text: `${tidyNumber(value * 100)}%`,
        isPercent: true,
      };
    case 'number': {
      const number = tidyNumber(value);
      return { kind: 'number', value: number, text: String(number).padStart(format.zeros, '0') };
    }
    default:
      return format satisfies never;
  }
}

function dayCell(serial: number, system: 1900 | 1904): Cell {
  const day = dayOfSerial(serial, system);
  if (day) return { kind: 'day', ...day };
  const reason = bilingual(
    `Số ${serial} được định dạng là ngày nhưng không phải là ngày nào.`,
    `The number ${serial} is formatted as a day and is none.`,
  );
  return { kind: 'error', text: String(serial), reason };
}

const ISO_DAY = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/;

/** The strict form of XLSX writes days as text. */
function isoDay(value: string): Cell {
  const [, day, time] = ISO_DAY.exec(value) ?? [];
  if (day === undefined) return textCell(value);
  return time === undefined || time === '00:00:00' ? { kind: 'day', day } : { kind: 'day', day, time };
}
