import { addMonths, type Day } from '#kernel';
import type { Reading } from '#maturity/domain';

/**
 * Consecutive stretches of days, of which sums are read once; sums to any of their ends are sums of what comes before.
 * The first stretch has no beginning.
 */
export class Intervals {
  /** The last day of each stretch, ascending. */
  readonly ends: readonly Day[];
  private readonly places: ReadonlyMap<Day, number>;

  constructor(ends: Iterable<Day>) {
    this.ends = [...new Set(ends)].sort((one, other) => one - other);
    this.places = new Map(this.ends.map((end, place) => [end, place]));
  }

  /** Enough to read all of `readings` as of each of `days`. */
  static of(readings: readonly Reading[], days: readonly Day[]): Intervals {
    const windows = new Set(readings.map(({ windowMonths }) => windowMonths));
    const ends = new Set<Day>();
    for (const day of days)
      for (const months of windows) for (const end of endsOf(day, months)) ends.add(end);
    return new Intervals(ends);
  }

  /** Which stretch ends on `day`. */
  placeOf(day: Day): number {
    const place = this.places.get(day);
    if (place === undefined) throw new RangeError(`No interval ends on day ${day}.`);
    return place;
  }
}

/** The day before the window of a reading begins. */
export function beforeWindow(asOf: Day, months: number): Day {
  return addMonths(asOf, -months);
}

function endsOf(day: Day, months: number | null): Day[] {
  return months === null ? [day] : [beforeWindow(day, months), day];
}
