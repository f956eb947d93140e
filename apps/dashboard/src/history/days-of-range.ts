import { addMonths, monthOf, type Day } from '#kernel';
import { InvalidRequestError, readDay } from '#web';
import type { Today } from '../point-in-time/today.js';
import type { SeriesRangeRequest, Step } from './series-range.request.js';

/**
 * The maximum number of points: more than a chart can show, and as many readings as one request should cost.
 */
export const MAX_POINTS = 1000;
/** The first Sunday: 1970-01-01, day 0, was a Thursday. */
const FIRST_SUNDAY: Day = 3;

/**
 * Returns the last day of each week (Sunday), month or quarter from `from` on, and `to` itself.
 * @throws InvalidRequestError when `from` is after `to`, or for more than a thousand days
 */
export function daysOfRange(from: Day, to: Day, step: Step): Day[] {
  if (from > to) throw fault('from', 'range', 'from must not be after to.');
  const days: Day[] = [];
  for (let day = endOf(from, step); day < to; day = endOf(day + 1, step)) {
    days.push(day);
    if (days.length >= MAX_POINTS) {
      throw fault(
        'step',
        'too-many-points',
        `The range has more than ${MAX_POINTS} points; choose a longer step.`,
      );
    }
  }
  return [...days, to];
}

/** Returns the days that a request names, by default those of the year up to today. */
export function daysAskedFor(
  { from, to, step }: Pick<SeriesRangeRequest, 'from' | 'to' | 'step'>,
  today: Today,
): Day[] {
  const end = today.or(to, 'to');
  return daysOfRange(from === undefined ? addMonths(end, -12) : readDay(from, 'from'), end, step);
}

/** Returns the last day of the step that contains `day`. */
function endOf(day: Day, step: Step): Day {
  switch (step) {
    case 'day':
      return day;
    case 'week':
      return day + ((((FIRST_SUNDAY - day) % 7) + 7) % 7);
    case 'month':
      return addMonths(monthOf(day), 1) - 1;
    case 'quarter':
      return addMonths(quarterOf(day), 3) - 1;
    default:
      return step satisfies never;
  }
}

function quarterOf(day: Day): Day {
  const month = monthOf(day);
  return addMonths(month, -(new Date(month * 86_400_000).getUTCMonth() % 3));
}

function fault(parameter: string, code: string, detail: string): InvalidRequestError {
  return new InvalidRequestError([{ parameter, code, detail }]);
}
