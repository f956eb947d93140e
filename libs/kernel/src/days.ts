/** A calendar day as the number of days since 1970-01-01. Integers make windows plain arithmetic. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Parses `YYYY-MM-DD`. Returns `undefined` when the calendar has no such day. */
export function parseDay(text: string): Day | undefined {
  const match = DAY_PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayOf(year, month - 1, date);
  return formatDay(day) === text ? day : undefined;
}

/** Formats the day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Returns the first day of the month that holds `day`. */
export function monthOf(day: Day): Day {
  const date = new Date(day * MS_PER_DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

/**
 * Returns the same date `months` later. A date that the target month lacks becomes its last day (31 January +
 * 1 = 28/29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const first = dayOf(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = dayOf(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
  return Math.min(first + date.getUTCDate() - 1, last);
}

/**
 * Returns the day of a date. Months count from 0 and may exceed 11. Unlike `Date.UTC`, the years 0 to 99 mean
 * themselves.
 */
function dayOf(year: number, month: number, date: number): Day {
  return new Date(0).setUTCFullYear(year, month, date) / MS_PER_DAY;
}
