import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Report } from './framework-problem.js';

/** `undefined` when it is not in the calendar, which is reported. */
export function readDay(text: string, path: string, report: Report): Day | undefined {
  const day = parseDay(text);
  if (day === undefined)
    report(path, 'not-a-day', `${text} is not in the calendar: write a day as YYYY-MM-DD.`);
  return day;
}
