import type { Day } from '#kernel';

/**
 * What an event or an entity adds to a measure of its org unit on a day. Amounts are whole numbers in the
 * measure's own scale (`MeasureDefinition.decimals`), so that sums are exact in any order.
 */
export interface Delta {
  measure: string;
  /** May lie ahead: a dataset stops being fresh, a reported total expires. */
  day: Day;
  /** May be zero: a stored zero says "measured, and none", which is not the same as silence. */
  amount: number;
  /** Set for measures kept per subject only. */
  subject?: string;
  /**
   * What it adds to the number of deltas; 1 when absent. A measure is measured on a day while the sum of
   * these up to that day is above zero. An expired report takes its own one back (−1) and leaves silence, not
   * a zero; one report that replaces another adds 0.
   */
  n?: number;
}
