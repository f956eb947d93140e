import type { Day } from '#kernel';

/**
 * What an event or an entity adds to a measure of its org unit on a day. Amounts are whole numbers in the
 * measure's own scale (`MeasureDefinition.decimals`), so that sums are exact in any order.
 */
export interface Delta {
  measure: string;
  /**
   * The day of the delta. It may be in the future, for example when a dataset stops being fresh or a reported
   * total expires.
   */
  day: Day;
  /**
   * The amount, which may be zero. A stored zero means "measured, and none", which differs from missing data.
   */
  amount: number;
  /** Set for measures kept per subject only. */
  subject?: string;
  /**
   * What it adds to the number of deltas; 1 when absent. A measure is measured on a day while the sum of
   * these up to that day is above zero. A report that expires subtracts its own (−1), so that the value is
   * missing, not zero. A report that replaces another adds 0.
   */
  n?: number;
}
