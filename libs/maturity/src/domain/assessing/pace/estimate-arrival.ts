import type { Day } from '#kernel';
import { forecast } from './forecast.js';
import type { Point } from './slope.js';

/**
 * The day on which the threshold is reached at the present pace: from the last point on, by the robust slope. `asOf` when it is
 * reached already; `null` with fewer than three points, without movement towards it, or when that day lies beyond ten years.
 */
export function estimateArrival(
  points: readonly Point[],
  threshold: number,
  direction: 'at-least' | 'at-most',
  asOf: Day,
): Day | null {
  return forecast(points, threshold, direction, asOf).eta;
}
