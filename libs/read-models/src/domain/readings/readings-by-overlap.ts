import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';

interface Read<Id, Heard> {
  at: (orgUnit: Id, day: Day, among?: readonly Reading[]) => Readings;
  /** Returns the silent org units that count for the org unit, with the days on which they were last heard. */
  heard: (orgUnit: Id, day: Day, reading: Reading) => Heard;
}

/**
 * Reads those readings in which subjects of merged org units count once, and those in which they count in
 * each of them, and joins the answers. Nearly all frameworks count them once, so there is mostly one read.
 */
export async function readByOverlap<Id, Heard>(
  readings: readonly Reading[],
  read: (readings: readonly Reading[], countsOnce: boolean) => Promise<Read<Id, Heard>>,
): Promise<Read<Id, Heard>> {
  const isOnce = ({ overlap }: Reading): boolean => overlap !== 'sum';
  const both = readings.filter((reading) => !isOnce(reading));
  if (both.length === 0) return read(readings, true);
  const once = readings.filter(isOnce);
  const [ofOnce, ofBoth] = [await read(once, true), await read(both, false)];
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
    heard: (orgUnit, day, reading) => (isOnce(reading) ? ofOnce : ofBoth).heard(orgUnit, day, reading),
  };
}
