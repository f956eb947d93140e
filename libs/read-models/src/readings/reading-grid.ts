import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';
import { natural, type ReadingsByDay } from '../domain/readings/index.js';

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
  /** Returns what a reading leaves out, by org unit and month. */
  leftOut(orgUnit: string, day: Day, reading: Reading): readonly LeftOutOfOrgUnit[];
}

/** What a reading leaves out of one org unit in one month. */
export interface LeftOutOfOrgUnit {
  orgUnit: string;
  /** The first day of the month. */
  month: Day;
  /** The flows of the ratio that the org unit did not bring. */
  lacks: readonly string[];
  /** In natural units. */
  amount: number;
}

/** Reads nothing. */
export const EMPTY_GRID: ReadingGrid = { at: () => new Map(), heard: () => new Map(), leftOut: () => [] };

/** Answers by codes of org units. */
export function gridOf(
  table: ReadingsByDay,
  { idOf, codeOf }: { idOf: (code: string) => number | undefined; codeOf: (orgUnitId: number) => string },
): ReadingGrid {
  return {
    at: (orgUnit, day, among) => table.at(idOf(orgUnit), day, among),
    heard: (orgUnit, day, reading) =>
      new Map(table.heard(idOf(orgUnit), day, reading).map(([id, heard]) => [codeOf(id), heard])),
    leftOut: (orgUnit, day, reading) =>
      table.leftOut(idOf(orgUnit), day, reading).map(({ orgUnitId, month, lacks, amount }) => ({
        ...{ orgUnit: codeOf(orgUnitId), month, lacks },
        amount: natural(reading.measure, amount),
      })),
  };
}
