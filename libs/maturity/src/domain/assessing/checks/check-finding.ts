/** What a check compared, in the measure's natural units. */
export interface CheckFinding {
  observed: number;
  expected: number;
}
