import { createHash } from 'node:crypto';
import { WEEK, type CalendarDefinition } from './domain/index.js';

/**
 * Returns a hash of the days and hours of a calendar, by which whatever was computed with it is known to be
 * out of date. Names and sources of holidays are left out.
 */
export function calendarHash({ week, exceptions }: CalendarDefinition): string {
  const days = exceptions.map(({ day, hours }) => [day, hours.map(({ from, to }) => [from, to])]);
  const usual = WEEK.map((weekday) => week[weekday].map(({ from, to }) => [from, to]));
  return createHash('sha256')
    .update(JSON.stringify([usual, days]))
    .digest('hex');
}
