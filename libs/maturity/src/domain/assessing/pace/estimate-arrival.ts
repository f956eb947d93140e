import type { Day } from '#kernel';
import { forecast } from './forecast.js';
import type { Point } from './slope.js';

/**
 * The day on which the threshold is reached at the present pace: from the last point onward, by the robust
 * slope.
 *
 * Returns `asOf` when it is already reached. Returns `null` with fewer than three points, without movement
 * toward the threshold, or when that day is more than ten years ahead.
 */
export function estimateArrival(
  points: readonly Point[],
  threshold: number,
  direction: 'at-least' | 'at-most',
  asOf: Day,
): Day | null {
  return forecast(points, threshold, direction, asOf).eta;
}
