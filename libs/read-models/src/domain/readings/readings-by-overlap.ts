import type { Day } from '#kernel';
import type { Reading, Readings } from '#maturity/domain';

type At<Id> = (orgUnit: Id, day: Day, among?: readonly Reading[]) => Readings;

/**
 * Reads those readings in which subjects of merged org units count once, and those in which they count in
 * each of them, and joins the answers. Nearly all frameworks count them once, so there is mostly one read.
 */
export async function readByOverlap<Id>(
  readings: readonly Reading[],
  read: (readings: readonly Reading[], countsOnce: boolean) => Promise<At<Id>>,
): Promise<At<Id>> {
  const isOnce = ({ overlap }: Reading): boolean => overlap !== 'sum';
  const both = readings.filter((reading) => !isOnce(reading));
  if (both.length === 0) return read(readings, true);
  const once = readings.filter(isOnce);
  const [atOnce, atBoth] = [await read(once, true), await read(both, false)];
  return (orgUnit, day, among) =>
    new Map([
      ...atOnce(orgUnit, day, among?.filter(isOnce)),
      ...atBoth(
        orgUnit,
        day,
        among?.filter((reading) => !isOnce(reading)),
      ),
    ]);
}
