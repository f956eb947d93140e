import type { RunningSums } from './running-sums.js';
import type { Stretch } from './stretch.js';

/** A subject's own sums, for measures whose subjects are looked at one by one. */
export interface SubjectSums {
  /** The body that contributed. */
  unitId: number;
  measure: number;
  subject: string;
  sums: RunningSums;
}

export interface SubjectWithin extends Stretch {
  unitId: number;
  subject: string;
}

/** @param unitId of this body alone */
export function ofSubject(
  entries: readonly SubjectSums[],
  subject: string | null,
  unitId?: number,
): SubjectSums[] {
  return entries.filter(
    (entry) => entry.subject === subject && (unitId === undefined || entry.unitId === unitId),
  );
}

/** The things that anything was contributed to. */
export function subjectsWithin(
  entries: readonly SubjectSums[],
  within: (sums: RunningSums) => Stretch,
): SubjectWithin[] {
  return entries
    .map(({ unitId, subject, sums }) => ({ unitId, subject, ...within(sums) }))
    .filter(({ count }) => count > 0);
}
