import { sumOf } from '../decimal.js';

/** What a population of peers has on one KPI. */
export interface PeerFigures {
  /** How many of them are measured. */
  count: number;
  mean: number;
  /** Of the whole population, not of a sample. */
  deviation: number;
  lowest: number;
  highest: number;
}

/** By KPI. One without a measured peer is absent. */
export type PeerStatistics = ReadonlyMap<string, PeerFigures>;

export const NO_PEERS: PeerStatistics = new Map();

/** Those that are not measured, or not scored (`null`), are no part of the population; `null` when nobody is. */
export function peerFigures(values: readonly (number | null)[]): PeerFigures | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = sumOf(known) / known.length;
  const [lowest, highest] = known.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  // The mean of equal values may miss them by a hair.
  const deviation =
    lowest === highest ? 0 : Math.sqrt(sumOf(known.map((value) => (value - mean) ** 2)) / known.length);
  return { count: known.length, mean, deviation, lowest, highest };
}

/** Standard deviations from the mean; 0 where all are equal. */
export function zScore(value: number, { mean, deviation }: PeerFigures): number {
  return deviation === 0 ? 0 : (value - mean) / deviation;
}

/**
 * The z-score brought to 0–1 between the lowest and the highest of the peers; which is the same as bringing the value there. 0.5 where
 * all are equal: nobody is ahead or behind. Who is no part of the population stays within 0–1.
 */
export function normalized(value: number, { lowest, highest }: PeerFigures): number {
  if (lowest === highest) return 0.5;
  return Math.max(0, Math.min(1, (value - lowest) / (highest - lowest)));
}
