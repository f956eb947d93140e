import { sumOf } from '../decimal.js';

/** Statistics of the peers on one KPI. */
export interface PeerFigures {
  /** How many peers are measured. */
  count: number;
  mean: number;
  /** Standard deviation of the whole population, not of a sample. */
  deviation: number;
  lowest: number;
  highest: number;
}

/** Keyed by KPI. A KPI without a measured peer is absent. */
export type PeerStatistics = ReadonlyMap<string, PeerFigures>;

export const NO_PEERS: PeerStatistics = new Map();

/** Values that are not measured or not scored (`null`) are left out. Returns `null` when none is left. */
export function peerFigures(values: readonly (number | null)[]): PeerFigures | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = sumOf(known) / known.length;
  const [lowest, highest] = known.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  // The mean of equal values may differ from them by a rounding error.
  const deviation =
    lowest === highest ? 0 : Math.sqrt(sumOf(known.map((value) => (value - mean) ** 2)) / known.length);
  return { count: known.length, mean, deviation, lowest, highest };
}

/** Standard deviations from the mean; 0 when all values are equal. */
export function zScore(value: number, { mean, deviation }: PeerFigures): number {
  return deviation === 0 ? 0 : (value - mean) / deviation;
}

/**
 * The z-score scaled to 0–1 between the lowest and the highest peer, which equals scaling the value itself.
 * 0.5 when all are equal. A value outside the population is clamped to 0–1.
 */
export function normalized(value: number, { lowest, highest }: PeerFigures): number {
  if (lowest === highest) return 0.5;
  return Math.max(0, Math.min(1, (value - lowest) / (highest - lowest)));
}
