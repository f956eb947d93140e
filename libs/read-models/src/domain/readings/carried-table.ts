import type { Day } from '#kernel';
import { CarriedTotals, type CarriedSum } from './carried-totals.js';
import type { NounSets } from './noun-sets.js';
import type { CarriedPart, NumberedSpan } from './own-slices.js';
import type { CountedSpan } from './silent-spans.js';

/** Org units, days and sets of nouns for which the same silent org units count. */
interface Place {
  asked: readonly number[];
  days: readonly Day[];
  /** `null`: all sets that the measures of the totals belong to. */
  sets: ReadonlySet<number> | null;
  /** The number of the sum of its first day. */
  first: number;
}

/**
 * Adds up silent org units for all org units, days and sets of nouns that they count for. Where many of them
 * count for the same, they have the same sums, so there are few sums, however many org units are silent.
 */
export class CarriedTable {
  readonly spans: readonly NumberedSpan[];
  private readonly places = new Map<string, Place>();
  private readonly placeOfSum: Place[] = [];
  private readonly found = new Map<number, Map<Day, (CarriedTotals | undefined)[]>>();

  /** @param setsOf returns the sets of nouns whose readings read the measure */
  constructor(
    spans: readonly CountedSpan[],
    private readonly sets: NounSets,
    private readonly setsOf: (measure: number) => readonly number[],
  ) {
    this.spans = spans.map((span) => {
      const { days, first } = this.placeOf(span);
      return { ...span, days, first };
    });
    this.countUnits(spans);
  }

  /** The number of sums that the spans have. */
  get size(): number {
    return this.placeOfSum.length;
  }

  of(orgUnitId: number, day: Day, set: number): CarriedTotals | undefined {
    return this.found.get(orgUnitId)?.get(day)?.[set];
  }

  /**
   * Takes in what was added up. The sums of each part are numbered after those of the part before. Of `left`
   * and `after` each day has what lies between it and the day before.
   */
  add(parts: readonly CarriedPart[], sums: Iterable<CarriedSum>): void {
    for (const each of sums) {
      const place = this.placeOfSum[each.sum % this.size];
      const part = parts[Math.floor(each.sum / this.size)];
      if (!place || !part) continue;
      const index = (each.sum % this.size) - place.first;
      const days = index === place.days.length ? place.days : place.days.slice(index);
      for (const set of this.setsOf(each.measure)) {
        if (place.sets !== null && !place.sets.has(set)) continue;
        for (const orgUnitId of place.asked)
          for (const day of days) this.of(orgUnitId, day, set)?.add(part, each);
      }
    }
  }

  private placeOf({ asked, days, sets, wholly }: CountedSpan): Place {
    const key = `${asked.join()}/${wholly ? '' : sets.join()}/${days.join()}`;
    let place = this.places.get(key);
    if (!place) {
      place = { asked, days, sets: wholly ? null : new Set(sets), first: this.placeOfSum.length };
      this.places.set(key, place);
      for (let sum = 0; sum <= days.length; sum += 1) this.placeOfSum.push(place);
    }
    return place;
  }

  private countUnits(spans: readonly CountedSpan[]): void {
    for (const { asked, days, sets, heard } of spans)
      for (const orgUnitId of asked)
        for (const day of days) {
          const bySet = this.bySetOn(orgUnitId, day);
          for (const set of sets) (bySet[set] ??= new CarriedTotals()).count(heard);
        }
  }

  private bySetOn(orgUnitId: number, day: Day): (CarriedTotals | undefined)[] {
    let byDay = this.found.get(orgUnitId);
    if (!byDay) this.found.set(orgUnitId, (byDay = new Map()));
    let bySet = byDay.get(day);
    if (!bySet) byDay.set(day, (bySet = new Array<undefined>(this.sets.size)));
    return bySet;
  }
}
