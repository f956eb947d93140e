import type { Day } from '#kernel';
import { exactSum, negate, type Exact } from '../rollups/index.js';

/** A delta as read models keep it: the measure by its id, on a day that the calendar has. */
export interface MeasuredDelta {
  measure: number;
  day: Day;
  amount: Exact;
  count: number;
  /** Set for measures kept per subject only. */
  subject: string | null;
}

/** What has to be added to `before` to get `after`. Both may name a place more than once. */
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
