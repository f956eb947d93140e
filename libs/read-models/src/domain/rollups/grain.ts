import { addMonths, monthOf, type Day } from '#kernel';

/**
 * The intervals that totals are kept for: a day, a month, all time. The values are those of
 * `read_models.rollups.grain`.
 */
export const DAY = 0;
export const MONTH = 1;
export const EVER = 2;
export type Grain = typeof DAY | typeof MONTH | typeof EVER;

/**
 * The first day of the calendar of facts, 1 January 1900; the last is in 9999. Payloads name no earlier day,
 * and no question asks for a later one.
 */
export const FIRST_DAY: Day = -25_567;
export const LAST_DAY: Day = 2_932_896;

/** Returns the first day of the month after the one that holds `day`. */
export function nextMonth(day: Day): Day {
  return addMonths(monthOf(day), 1);
}

const MS_PER_DAY = 86_400_000;

/** The whole calendar in epoch milliseconds. */
export const ALWAYS = { since: FIRST_DAY * MS_PER_DAY, before: LAST_DAY * MS_PER_DAY };
