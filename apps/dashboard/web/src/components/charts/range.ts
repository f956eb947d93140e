import type { Step } from '../../queries/series.js';
import { addDays, daysBetween, isDay } from '../../format/days.js';

export interface Range {
  from: string;
  to: string;
  step: Step;
}

const DEFAULT_DAYS = 2 * 365;

/** Returns two years by month up to the given day. */
export function defaultRange(until: string): Range {
  return { from: addDays(until, -DEFAULT_DAYS), to: until, step: 'month' };
}

/** Moves a range that ends on `end` so that it ends on `next`. A range with another end stays as it is. */
export function follow(range: Range, end: string, next: string): Range {
  if (range.to !== end) return range;
  const untouched = range.from === defaultRange(end).from;
  const from = untouched ? defaultRange(next).from : range.from;
  // The new end may lie before the beginning of the range. The default range replaces it then.
  return isForward({ from, to: next })
    ? { ...range, from, to: next }
    : { ...defaultRange(next), step: range.step };
}

/** Reads the range in an address. Missing and invalid parameters take their defaults. */
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
