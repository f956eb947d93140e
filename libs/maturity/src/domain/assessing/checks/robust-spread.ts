import { medianOf } from '../median.js';

/**
 * Scales the median distance so that it is comparable with the standard deviation of normally distributed
 * values.
 */
const TO_DEVIATION = 1.4826;

/** The median, and the median distance from it. A few outliers change neither. Both are 0 without values. */
export function robustSpread(values: readonly number[]): { median: number; deviation: number } {
  const median = medianOf(values) ?? 0;
  const distances = values.map((value) => Math.abs(value - median));
  return { median, deviation: TO_DEVIATION * (medianOf(distances) ?? 0) };
}
