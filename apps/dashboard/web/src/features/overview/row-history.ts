import type { Courses, CourseStep } from '../../queries/courses.js';
import type { MovedUnit } from '../../queries/overview-summary.js';
import type { OverviewResult } from './overview-result.js';

/** How the org units of the list moved. */
export interface RowHistory {
  /** Since the last look, by code. */
  moves: ReadonlyMap<string, MovedUnit>;
  /** Over twelve months, by code: of those that moved. */
  courses: ReadonlyMap<string, readonly CourseStep[]>;
  /** The twelve months; `null`: not loaded. */
  year: { from: string; until: string } | null;
}

export function rowHistory(moved: readonly MovedUnit[], courses: Courses | undefined): RowHistory {
  return {
    moves: new Map(moved.map((each) => [each.orgUnit.code, each])),
    courses: new Map((courses?.items ?? []).map(({ orgUnit, steps }) => [orgUnit, steps])),
    year: courses ? { from: courses.from, until: courses.until } : null,
  };
}

/** Returns the levels of an org unit over the year: of one that has not moved, the level that it has. */
export function courseOf(
  { code, level, judged }: OverviewResult,
  { courses, year }: RowHistory,
): readonly CourseStep[] | null {
  if (year === null) return null;
  return courses.get(code) ?? (judged ? [{ day: year.from, level }] : null);
}
