import { addMonths, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';

/**
 * The days that end intervals, ascending. Totals are read once for each interval between two of these days
 * and once for the time after the last. The total up to each day follows by subtracting these from the total
 * of all time, the latest first. The past before the first day is never read, however long it is.
 */
export class Intervals {
  readonly ends: readonly Day[];
  private readonly places: ReadonlyMap<Day, number>;

  constructor(ends: Iterable<Day>) {
    this.ends = [...new Set(ends)].sort((one, other) => one - other);
    this.places = new Map(this.ends.map((end, place) => [end, place]));
  }

  /** Returns the intervals that are needed to read all of `readings` as of each of `days`. */
  static of(readings: readonly Reading[], days: readonly Day[]): Intervals {
    const windows = new Set(readings.map(({ windowMonths }) => windowMonths));
    const ends = new Set<Day>();
    for (const day of days)
      for (const months of windows) for (const end of endsOf(day, months)) ends.add(end);
    return new Intervals(ends);
  }

  /** Returns the place of a day among the ends. @throws RangeError for a day that ends no interval. */
  placeOf(day: Day): number {
    const place = this.places.get(day);
    if (place === undefined) throw new RangeError(`No interval ends on day ${day}.`);
    return place;
  }

  /** Returns the place of the interval that holds `day`; `null` for a day after the last end. */
  placeAfter(day: Day): number | null {
    let [low, high] = [0, this.ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ends[middle] ?? day) < day) low = middle + 1;
      else high = middle;
    }
    return low < this.ends.length ? low : null;
  }
}

/** Returns the last day before the window of a reading. */
export function beforeWindow(asOf: Day, months: number): Day {
  return addMonths(asOf, -months);
}

function endsOf(day: Day, months: number | null): Day[] {
  return months === null ? [day] : [beforeWindow(day, months), day];
}
