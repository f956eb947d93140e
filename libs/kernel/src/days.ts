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
  return day - dateIn(day).date + 1;
}

/**
 * Returns the same date `months` later. A date that the target month lacks becomes its last day (31 January +
 * 1 = 28/29 February).
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = dateIn(day);
  const first = dayOf(year, month + months, 1);
  const last = dayOf(year, month + months + 1, 0);
  return Math.min(first + date - 1, last);
}

/*
 * Plain arithmetic, because readings and the projection ask for months all the time: it takes a tenth of what
 * `Date` takes, and leaves nothing to collect. Years are counted from 1 March, so that a leap day is the last
 * day of its year. (Howard Hinnant, "chrono-compatible low-level date algorithms".)
 */
const DAYS_OF_400_YEARS = 146_097;
/** Days from 1 March 0000 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

/** Returns the date of a day. Months count from 0. */
function dateIn(day: Day): { year: number; month: number; date: number } {
  const since = day + DAYS_BEFORE_1970;
  const cycle = Math.floor(since / DAYS_OF_400_YEARS);
  const dayOfCycle = since - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = (monthFromMarch + 2) % 12;
  return { year: yearOfCycle + cycle * 400 + (month < 2 ? 1 : 0), month, date };
}

/** Returns the day of a date. Months count from 0. They may lie outside the year, dates outside the month. */
function dayOf(year: number, month: number, date: number): Day {
  const monthsFromMarch = year * 12 + month - 2;
  const marchYear = Math.floor(monthsFromMarch / 12);
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (monthsFromMarch - marchYear * 12) + 2) / 5) + date - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_OF_400_YEARS + dayOfCycle - DAYS_BEFORE_1970;
}
