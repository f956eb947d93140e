import { addMonths, monthOf, type Day } from '#kernel';
import { InvalidRequestError, readDay } from '#web';
import type { Today } from '../point-in-time/today.js';
import type { SeriesRangeRequest, Step } from './series-range.request.js';

/** More points than a chart can show, and as many readings as one request should cost. */
export const MAX_POINTS = 1000;
/** 1970-01-01, day 0, was a Thursday. */
const FIRST_SUNDAY: Day = 3;

/**
 * The days to look at: the last day of each week (Sunday), month or quarter from `from` on, and `to` itself.
 * @throws InvalidRequestError when the range is upside down or holds more than a thousand of them.
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

/** The days that a request asks for: the year up to today unless it says otherwise. */
export function daysAskedFor({ from, to, step }: SeriesRangeRequest, today: Today): Day[] {
  const end = today.or(to, 'to');
  return daysOfRange(from === undefined ? addMonths(end, -12) : readDay(from, 'from'), end, step);
}

/** The last day of the step that holds `day`. */
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
