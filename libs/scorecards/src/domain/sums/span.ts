import type { Day } from '#kernel';

/** The stretches of time that sums are kept for. The numbers are those of `scorecards.sums.span`. */
export const DAY = 0;
export const MONTH = 1;
export const YEAR = 2;
export type Span = typeof DAY | typeof MONTH | typeof YEAR;

/** The calendar that facts may lie in; PostgreSQL's dates and four-digit years hold all of it. */
export const FIRST_DAY: Day = -719_162;
export const LAST_DAY: Day = 2_932_896;

const MS_PER_DAY = 86_400_000;

/** The first day of the stretch that holds `day`. */
export function startOf(span: Span, day: Day): Day {
  return span === DAY ? day : boundary(span, day, 0);
}

/** The first day after the stretch that holds `day`. */
export function endOf(span: Span, day: Day): Day {
  return span === DAY ? day + 1 : boundary(span, day, 1);
}

function boundary(span: Span, day: Day, ahead: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const start = new Date(0);
  if (span === MONTH) start.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1);
  else start.setUTCFullYear(date.getUTCFullYear() + ahead, 0, 1);
  return start.getTime() / MS_PER_DAY;
}
