import type { RunningSums } from './running-sums.js';

/** A subject's own sums, for measures whose subjects are looked at one by one. */
export interface SubjectSums {
  /** The body that contributed. */
  unitId: number;
  measure: number;
  subject: string;
  sums: RunningSums;
}
