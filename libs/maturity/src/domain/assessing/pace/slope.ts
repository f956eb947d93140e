import type { Day } from '#kernel';
import { medianOf } from '../median.js';

export interface Point {
  day: Day;
  value: number;
}

export interface Slope {
  /**
   * The median of the slopes between all pairs of points (Theil–Sen). A few outliers do not change its sign.
   */
  perDay: number;
  /**
   * 90 % confidence interval, whatever the distribution. Too few points for that confidence: the range of the
   * slopes between any two points. `null` with two points.
   */
  interval: Interval | null;
}

export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantile for 90 % between ±z. */
const Z_90 = 1.6448536269514722;

/**
 * The robust slope of points sorted by day, one per day; `null` with fewer than two. Quadratic in the number
 * of points.
 */
export function slopeOf(points: readonly Point[]): Slope | null {
  const slopes = points
    .flatMap((a, index) => points.slice(index + 1).map((b) => (b.value - a.value) / (b.day - a.day)))
    .sort((a, b) => a - b);
  const perDay = medianOf(slopes);
  return perDay === null ? null : { perDay, interval: intervalOf(slopes, points) };
}

/**
 * Sen (1968): Kendall's S is approximately normal with variance n(n−1)(2n+5)/18, less a term for ties.
 * Counting that many slopes in from both ends gives the interval. If the count exceeds the slopes, not even
 * all of them give that confidence.
 */
function intervalOf(slopes: readonly number[], points: readonly Point[]): Interval | null {
  if (points.length < 3) return null;
  const width = Z_90 * Math.sqrt(varianceOfS(points));
  const last = slopes.length - 1;
  const low = slopes[Math.max(0, Math.floor((slopes.length - width) / 2) - 1)];
  const high = slopes[Math.min(last, Math.ceil((slopes.length + width) / 2))];
  return low === undefined || high === undefined ? null : { low, high };
}

function varianceOfS(points: readonly Point[]): number {
  const ties = new Map<number, number>();
  for (const { value } of points) ties.set(value, (ties.get(value) ?? 0) + 1);
  const taken = [...ties.values()].reduce((sum, tied) => sum + term(tied), 0);
  return (term(points.length) - taken) / 18;
}

const term = (n: number): number => n * (n - 1) * (2 * n + 5);
