import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';

interface Read<Id, Heard, Left> {
  at: (orgUnit: Id, day: Day, among?: readonly Reading[]) => Readings;
  /**
   * Returns the silent org units that count for the org unit, with the days on which they were last heard.
   */
  heard: (orgUnit: Id, day: Day, reading: Reading) => Heard;
  /** Returns what a reading leaves out, by org unit and month. */
  leftOut: (orgUnit: Id, day: Day, reading: Reading) => Left;
}

/**
 * Reads those readings in which subjects of merged org units count once, and those in which they count in
 * each of them, and joins the answers. Nearly all frameworks count them once, so there is mostly one read.
 */
export async function readByOverlap<Id, Heard, Left>(
  readings: readonly Reading[],
  read: (readings: readonly Reading[], countsOnce: boolean) => Promise<Read<Id, Heard, Left>>,
): Promise<Read<Id, Heard, Left>> {
  const isOnce = ({ overlap }: Reading): boolean => overlap !== 'sum';
  const both = readings.filter((reading) => !isOnce(reading));
  if (both.length === 0) return read(readings, true);
  const once = readings.filter(isOnce);
  const [ofOnce, ofBoth] = [await read(once, true), await read(both, false)];
  const readOf = (reading: Reading): Read<Id, Heard, Left> => (isOnce(reading) ? ofOnce : ofBoth);
  return {
    at: (orgUnit, day, among) =>
      new Map([
        ...ofOnce.at(orgUnit, day, among?.filter(isOnce)),
        ...ofBoth.at(
          orgUnit,
          day,
          among?.filter((reading) => !isOnce(reading)),
        ),
      ]),
    heard: (orgUnit, day, reading) => readOf(reading).heard(orgUnit, day, reading),
    leftOut: (orgUnit, day, reading) => readOf(reading).leftOut(orgUnit, day, reading),
  };
}
