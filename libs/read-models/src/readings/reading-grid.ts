import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';

/** What the measures of several org units say as of several days. */
export interface ReadingGrid {
  /**
   * An org unit that is not known, or was not there yet on that day, measures nothing.
   * @param among those of the readings that are of interest on that day; all of them if left out
   * @throws RangeError for a day that was not asked for.
   */
  at(orgUnit: string, day: Day, among?: readonly Reading[]): Readings;
}
