import { medianOf } from '../median.js';

/** Makes the median of the distances comparable with a standard deviation of normal values. */
const TO_DEVIATION = 1.4826;

/** The median, and how far values usually lie from it; a few outliers turn neither. 0 of nothing. */
export function robustSpread(values: readonly number[]): { median: number; deviation: number } {
  const median = medianOf(values) ?? 0;
  const distances = values.map((value) => Math.abs(value - median));
  return { median, deviation: TO_DEVIATION * (medianOf(distances) ?? 0) };
}
