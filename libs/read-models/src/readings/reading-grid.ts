import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';

/** The readings of several org units as of several days. */
export interface ReadingGrid {
  /**
   * Returns the readings of an org unit as of a day. An org unit that is unknown, or did not exist on that
   * day, measures nothing.
   * @param among the readings to return; default: all
   * @throws RangeError for a day that was not asked for.
   */
  at(orgUnit: string, day: Day, among?: readonly Reading[]): Readings;
}
