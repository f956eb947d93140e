import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';
import type { LeftOutMonth } from './left-out.js';

/** Readings of one point in time, by day. */
export interface ReadingsByDay {
  /**
   * Returns the readings of an org unit as of a day.
   * @param among the readings to return; default: all
   */
  at(orgUnit: number | undefined, day: Day, among?: readonly Reading[]): Readings;
  /**
   * Returns the silent org units that count for the org unit, with the days on which they were last heard.
   */
  heard(
    orgUnit: number | undefined,
    day: Day,
    reading: Reading,
  ): readonly (readonly [orgUnitId: number, heard: Day])[];
  /** Returns what a reading leaves out, by org unit and month. */
  leftOut(orgUnit: number | undefined, day: Day, reading: Reading): readonly LeftOutMonth[];
}

/** Readings whose day is fixed, as they are read: like any other, but as of that day. */
export interface FixedReadings {
  /** The readings without a fixed day. */
  others: readonly Reading[];
  fixed: readonly Reading[];
  /** The readings to read on the fixed days, without repeats. */
  plain: readonly Reading[];
  days: readonly Day[];
}

/** Returns what to read on fixed days that have passed; `null` without readings of fixed days, as usual. */
export function fixedReadings(readings: readonly Reading[], asked: readonly Day[]): FixedReadings | null {
  if (!readings.some(({ fixed }) => fixed)) return null;
  const last = Math.max(...asked);
  const passed = readings.filter(({ fixed }) => fixed && fixed.day < last);
  const plain = new Map<string, Reading>();
  for (const { fixed, ...reading } of passed) if (fixed) plain.set(fixed.key, { ...reading, key: fixed.key });
  return {
    others: readings.filter(({ fixed }) => !fixed),
    fixed: passed,
    plain: [...plain.values()],
    days: [...new Set(passed.flatMap(({ fixed }) => fixed?.day ?? []))].sort((a, b) => a - b),
  };
}

/** Puts the readings of fixed days beside the others, on every day after theirs. */
export function withFixedDays<T>(
  others: (orgUnit: T, day: Day, among?: readonly Reading[]) => Readings,
  onDays: ((orgUnit: T, day: Day) => Readings) | null,
  { fixed }: FixedReadings,
): (orgUnit: T, day: Day, among?: readonly Reading[]) => Readings {
  return (orgUnit, day, among) => {
    const found = new Map(
      others(
        orgUnit,
        day,
        among?.filter((reading) => !reading.fixed),
      ),
    );
    const wanted = among ? new Set(among.map(({ key }) => key)) : null;
    for (const { key, fixed: on } of fixed) {
      if (!on || !onDays || on.day >= day || wanted?.has(key) === false) continue;
      const read = onDays(orgUnit, on.day).get(on.key);
      if (read) found.set(key, read);
    }
    return found;
  };
}
