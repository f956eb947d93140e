import type { Day } from '#kernel';
import { exactSum, negate, type Exact } from '../rollups/index.js';

/** A delta as the read models store it: with the id of the measure and a day of the calendar. */
export interface MeasuredDelta {
  measure: number;
  day: Day;
  amount: Exact;
  count: number;
  /** Set only for measures that are kept per subject. */
  subject: string | null;
}

/**
 * Returns what has to be added to `before` to get `after`. Both lists may hold several deltas of one measure,
 * day and subject.
 */
export function difference(
  before: readonly MeasuredDelta[],
  after: readonly MeasuredDelta[],
): MeasuredDelta[] {
  const places = new Map<string, MeasuredDelta>();
  for (const item of after) addDelta(places, item, item.amount, item.count);
  for (const item of before) addDelta(places, item, negate(item.amount), -item.count);
  return [...places.values()].filter(({ amount, count }) => amount !== 0 || count !== 0);
}

function addDelta(
  places: Map<string, MeasuredDelta>,
  item: MeasuredDelta,
  amount: Exact,
  count: number,
): void {
  const { measure, day, subject } = item;
  const key = subject === null ? `${measure}/${day}` : `${measure}/${day}/${subject}`;
  const place = places.get(key);
  if (place) {
    place.amount = exactSum(place.amount, amount);
    place.count += count;
  } else {
    places.set(key, { measure, day, amount, count, subject });
  }
}
