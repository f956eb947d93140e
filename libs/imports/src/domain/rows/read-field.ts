import { bilingual } from '#kernel';
import type { Cell } from '#tabular/domain';
import type { LayoutField } from '../mapping/index.js';
import {
  cellText,
  readChoice,
  readCode,
  readDay,
  readFlag,
  readLink,
  readList,
  readNumber,
  readPeriod,
  readText,
  unreadable,
  type DateSystem,
  type DecimalMark,
  type NameFinder,
  type Reading,
} from '../values/index.js';

/** What the reading of cells depends on besides the cells. */
export interface ReadingContext {
  decimal: DecimalMark | null;
  dateSystem: DateSystem;
  units: NameFinder;
  /** The day as of which the list is, `YYYY-MM-DD`. */
  asOf: string;
  /** Tells whether a row of this type may name an entity that is new. */
  mayBeNew: (type: string) => boolean;
}

/** Reads a cell that holds something as the field wants it. */
export function readField(cell: Cell, field: LayoutField, context: ReadingContext): Reading<unknown> {
  if (cell.kind === 'error') return unreadable('error-in-cell', cell.reason ?? errorIn(cell.text));
  switch (field.kind) {
    case 'text':
      return readText(cell);
    case 'code':
      return readCode(cell);
    case 'number':
      return readNumber(cell, context.decimal);
    case 'share':
      return readNumber(cell, context.decimal, true);
    case 'day':
      return readDay(cell, context.dateSystem);
    case 'period':
      return readPeriod(cell, context.dateSystem);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, field.choices ?? []);
    case 'unit':
      return context.units.find(cellText(cell));
    case 'list':
      return readList(cell);
    case 'link':
      return readLink(cell);
    default:
      return field.kind satisfies never;
  }
}

function errorIn(text: string): ReturnType<typeof bilingual> {
  return bilingual(
    `Ô này có lỗi ${text} của bảng tính. Hãy sửa công thức.`,
    `This cell holds the error ${text} of the workbook. Mend its formula.`,
  );
}
