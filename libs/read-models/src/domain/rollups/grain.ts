import { addMonths, monthOf, type Day } from '#kernel';

/**
 * The intervals of time that totals are kept for: a day, a month, all time. The numbers are those of
 * `read_models.rollups.grain`.
 */
export const DAY = 0;
export const MONTH = 1;
export const EVER = 2;
export type Grain = typeof DAY | typeof MONTH | typeof EVER;

/**
 * The calendar that facts may lie in, from 1900 to 9999: payloads name no earlier day, and what lies later is
 * never asked for.
 */
export const FIRST_DAY: Day = -25_567;
export const LAST_DAY: Day = 2_932_896;

/** The first day of the month after the one that holds `day`. */
export function nextMonth(day: Day): Day {
  return addMonths(monthOf(day), 1);
}

const MS_PER_DAY = 86_400_000;

/** The whole calendar, in epoch milliseconds. */
export const ALWAYS = { since: FIRST_DAY * MS_PER_DAY, before: LAST_DAY * MS_PER_DAY };
