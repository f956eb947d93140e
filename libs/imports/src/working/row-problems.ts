import type { RejectedEvent } from '#intake';
import { bilingual } from '#kernel';
import { columnOf, type Layout, type Mapping, type RowProblem } from '../domain/index.js';

/** Says that an earlier row of the file states the same fact otherwise. */
export function contradiction(row: number): RowProblem {
  const detail = bilingual(
    `Dòng ${row} nói khác về cùng một việc. Hãy giữ một dòng, hoặc ghi ngày khác nhau.`,
    `Row ${row} says something else about the same fact. Keep one of them, or give them different days.`,
  );
  return { column: null, code: 'contradicts-row', detail, suggestion: null };
}

/** Turns what the recorder says of an event into what a person reads about a cell. */
export function problemOf(
  { pointer, code, detail }: RejectedEvent,
  type: string,
  layout: Layout,
  mapping: Mapping,
): RowProblem {
  return { column: columnOf(pointer, type, layout, mapping), code, detail, suggestion: null };
}
