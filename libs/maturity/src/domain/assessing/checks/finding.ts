/** What a check compared, in the measure's natural units. */
export interface Finding {
  observed: number;
  expected: number;
}
