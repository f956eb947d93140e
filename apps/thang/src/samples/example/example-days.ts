const MS_PER_DAY = 86_400_000;
/** Office hours begin; facts of a day are a minute apart. */
const MORNING = '08:00:00+07:00';

/** The first day of the example's history, and the day on which its live year begins. */
export const FIRST_DAY = '2025-10-01';
export const LIVE_DAY = '2026-10-01';
/** The day after the last of the live year. */
export const END = '2027-10-01';

/** Returns the day so many days after another one, as YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

export function at(day: string, minute = 0): string {
  return new Date(Date.parse(`${day}T${MORNING}`) + minute * 60_000).toISOString();
}

/** Returns the days from `first` on, every `step` days, before `end`. */
export function daysFrom(first: string, step: number, end: string): string[] {
  const days: string[] = [];
  for (let day = first; day < end; day = dayAfter(day, step)) days.push(day);
  return days;
}
