import type { Day } from '#kernel';

/** The silent org units that a value rests on. Each counts with what it had when it was last heard. */
export interface SilentSources {
  /** How many org units are silent, and how many have ever reported. */
  units: number;
  of: number;
  /** The first of the days on which they were last heard. */
  since: Day;
  /**
   * The least and the most that the value can be now, whatever the silent org units have done since. `null`
   * where this cannot be told.
   */
  low: number | null;
  high: number | null;
}

/** A part of an amount, in natural units. */
export interface MeasuredAmount {
  amount: number;
  /** What was reported in all. */
  of: number;
  /** The flow that is counted. */
  measure: string;
}

/** How many org units a mean is taken over, of those that it stands for. */
export interface MeasuredUnits {
  measured: number;
  of: number;
}
