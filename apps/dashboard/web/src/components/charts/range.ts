import type { Step } from '../../queries/series.js';
import { addDays, daysBetween, isDay } from '../../format/days.js';

export interface Range {
  from: string;
  to: string;
  step: Step;
}

const DEFAULT_DAYS = 2 * 365;

/** Two years by month up to the day that is looked at. */
export function defaultRange(until: string): Range {
  return { from: addDays(until, -DEFAULT_DAYS), to: until, step: 'month' };
}

/** Moves a range that ends on `end` on to `next`; a range with an end of its own stays. */
export function follow(range: Range, end: string, next: string): Range {
  if (range.to !== end) return range;
  const untouched = range.from === defaultRange(end).from;
  const from = untouched ? defaultRange(next).from : range.from;
  // Back to an earlier day than the range begins with: there is nothing left to keep.
  return isForward({ from, to: next })
    ? { ...range, from, to: next }
    : { ...defaultRange(next), step: range.step };
}

/** Reads what an address says; whatever it does not say, or says wrong, is the default. */
export function rangeFrom(search: URLSearchParams, until: string): Range {
  const usual = defaultRange(until);
  const [from, to, step] = [search.get('from'), search.get('to'), search.get('step')];
  return {
    from: from && isDay(from) ? from : usual.from,
    to: to && isDay(to) ? to : usual.to,
    step: step === 'day' || step === 'week' || step === 'quarter' ? step : 'month',
  };
}

export function isForward({ from, to }: Pick<Range, 'from' | 'to'>): boolean {
  return isDay(from) && isDay(to) && daysBetween(from, to) > 0;
}
