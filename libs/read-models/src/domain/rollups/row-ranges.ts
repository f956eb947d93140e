import { monthOf, type Day } from '#kernel';
import { DAY, MONTH, nextMonth, type Grain } from './grain.js';

/** Rows of one grain whose start lies between `first` and `last`, both included. */
export interface RowRange {
  grain: Grain;
  first: Day;
  last: Day;
}

/**
 * Returns the fewest rows that make up the days from `first` to `last`: whole months where possible,
 * otherwise days.
 */
export function rowRangesBetween(first: Day, last: Day): RowRange[] {
  const monthsFrom = monthOf(first) === first ? first : nextMonth(first);
  const monthsUntil = monthOf(last + 1);
  if (monthsFrom >= monthsUntil) return days(first, last);
  return [
    ...days(first, monthsFrom - 1),
    { grain: MONTH, first: monthsFrom, last: monthsUntil - 1 },
    ...days(monthsUntil, last),
  ];
}

function days(first: Day, last: Day): RowRange[] {
  return first > last ? [] : [{ grain: DAY, first, last }];
}
