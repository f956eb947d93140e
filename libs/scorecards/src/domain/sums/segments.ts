import type { Day } from '#kernel';
import { DAY, endOf, FIRST_DAY, MONTH, startOf, YEAR, type Span } from './span.js';

/** Rows of one span whose start lies between `first` and `last`, both inclusive. */
export interface Segment {
  span: Span;
  first: Day;
  last: Day;
}

/** The fewest rows whose stretches make up the days from `first` to `last`: whole years, else whole months, else days. */
export function segmentsBetween(first: Day, last: Day): Segment[] {
  return split(YEAR, Math.max(first, FIRST_DAY), last);
}

function split(span: Span, first: Day, last: Day): Segment[] {
  if (first > last) return [];
  if (span === DAY) return [{ span, first, last }];
  const finer: Span = span === YEAR ? MONTH : DAY;
  const wholeFrom = startOf(span, first) === first ? first : endOf(span, first);
  const wholeUntil = startOf(span, last + 1);
  if (wholeFrom >= wholeUntil) return split(finer, first, last);
  return [
    ...split(finer, first, wholeFrom - 1),
    { span, first: wholeFrom, last: wholeUntil - 1 },
    ...split(finer, wholeUntil, last),
  ];
}
