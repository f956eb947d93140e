import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';
import type { ReadingsByDay } from '../domain/readings/index.js';

/** The readings of several org units as of several days. */
export interface ReadingGrid {
  /**
   * Returns the readings of an org unit as of a day. An org unit that is unknown, or did not exist on that
   * day, measures nothing.
   * @param among the readings to return; default: all
   * @throws RangeError for a day that was not asked for.
   */
  at(orgUnit: string, day: Day, among?: readonly Reading[]): Readings;
  /**
   * Returns, by code, the silent org units whose part of a reading is that of the day on which they were last
   * heard, and that day.
   */
  heard(orgUnit: string, day: Day, reading: Reading): ReadonlyMap<string, Day>;
}

/** Reads nothing. */
export const EMPTY_GRID: ReadingGrid = { at: () => new Map(), heard: () => new Map() };

/** Answers by codes of org units. */
export function gridOf(
  table: ReadingsByDay,
  { idOf, codeOf }: { idOf: (code: string) => number | undefined; codeOf: (orgUnitId: number) => string },
): ReadingGrid {
  return {
    at: (orgUnit, day, among) => table.at(idOf(orgUnit), day, among),
    heard: (orgUnit, day, reading) =>
      new Map(table.heard(idOf(orgUnit), day, reading).map(([id, heard]) => [codeOf(id), heard])),
  };
}
