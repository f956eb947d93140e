import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Report } from './framework-problem.js';

/**
 * Reads a day. A day that is not in the calendar is reported and becomes NaN, which is neither before nor
 * after any other. The file is refused anyway.
 */
export function readDay(text: string, path: string, report: Report): Day {
  const day = parseDay(text);
  if (day === undefined)
    report(path, 'not-a-day', `${text} is not in the calendar: write a day as YYYY-MM-DD.`);
  return day ?? Number.NaN;
}
