import type { Day } from '#kernel';
import { medianOf } from '../formula/compile-formula.js';

export interface Point {
  day: Day;
  value: number;
}

/** Two points are a coincidence, three a direction. */
const FEWEST_POINTS = 3;
/** Beyond ten years a present pace says nothing. */
const HORIZON_DAYS = 3653;

/**
 * The day on which the threshold is reached at the present pace: from the last point on, by the slope of Theil and Sen (the median of
 * the slopes between all pairs), which a few outliers do not turn. `asOf` when it is reached already; `null` with fewer than
 * three points, without movement towards it, or when that day lies beyond ten years. Grows with the square of the number of
 * points: weekly points of a year are plenty.
 */
export function estimateArrival(
  points: readonly Point[],
  threshold: number,
  direction: 'at-least' | 'at-most',
  asOf: Day,
): Day | null {
  const past = points.filter(({ day }) => day <= asOf).sort((a, b) => a.day - b.day);
  const last = past.at(-1);
  if (!last || past.length < FEWEST_POINTS) return null;
  const gap = threshold - last.value;
  if (direction === 'at-least' ? gap <= 0 : gap >= 0) return asOf;
  const slope = medianSlope(past);
  if (slope === null || slope === 0 || Math.sign(slope) !== Math.sign(gap)) return null;
  const arrival = Math.max(asOf + 1, last.day + Math.ceil(gap / slope));
  return arrival - asOf <= HORIZON_DAYS ? arrival : null;
}

/** Per day; `null` when all points fall on one day. */
function medianSlope(points: readonly Point[]): number | null {
  const slopes: number[] = [];
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1))
      if (b.day !== a.day) slopes.push((b.value - a.value) / (b.day - a.day));
  });
  return medianOf(slopes);
}
