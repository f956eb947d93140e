import type { Day } from '#kernel';

/**
 * What an event or a thing adds to a measure of its body on a day. Amounts are whole numbers in the measure's own
 * scale (`MeasureDefinition.decimals`), so that sums are exact in any order.
 */
export interface Contribution {
  measure: string;
  day: Day;
  /** May be zero: a stored zero says "measured, and none", which is not the same as silence. */
  amount: number;
  /** Set for measures kept per subject only. */
  subject?: string;
}
