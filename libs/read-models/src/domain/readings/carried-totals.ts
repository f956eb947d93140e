import type { Day } from '#kernel';
import { NOTHING, type AmountAndCount } from './amount-and-count.js';
import type { NounSets } from './noun-sets.js';
import type { CarriedPart, NumberedSpan } from './own-slices.js';
import type { CountedSpan } from './silent-spans.js';

/** Own totals of silent org units that were added up. */
export interface CarriedSum extends AmountAndCount {
  /** The number of the sum that it belongs to. */
  sum: number;
  measure: number;
  /** Set for totals by subject. */
  subject: string | null;
}

type Totals = Map<number, AmountAndCount>;
type TotalsBySubject = Map<number, Map<string, AmountAndCount>>;

/** The silent org units that count for one org unit on one day, about one set of nouns, added up. */
export class CarriedTotals {
  units = 0;
  /** The first and the last of the days on which they were last heard. */
  since: Day = Infinity;
  heard: Day = -Infinity;
  private readonly totals = new Map<string, Totals>();
  private readonly bySubject = new Map<string, TotalsBySubject>();

  total(part: CarriedPart, measure: number): AmountAndCount {
    return this.totals.get(keyOf(part))?.get(measure) ?? NOTHING;
  }

  subjectTotal(part: CarriedPart, measure: number, subject: string): AmountAndCount {
    return this.subjects(part, measure).get(subject) ?? NOTHING;
  }

  subjects(part: CarriedPart, measure: number): ReadonlyMap<string, AmountAndCount> {
    return this.bySubject.get(keyOf(part))?.get(measure) ?? NO_SUBJECTS;
  }

  add(part: string, sum: CarriedSum): void {
    const { measure, subject } = sum;
    if (subject === null) {
      addTo(entryOf(this.totals, part, newMap<number, AmountAndCount>), measure, sum);
      return;
    }
    const measures = entryOf(this.bySubject, part, newMap<number, Map<string, AmountAndCount>>);
    addTo(entryOf(measures, measure, newMap<string, AmountAndCount>), subject, sum);
  }
}

const NO_SUBJECTS: ReadonlyMap<string, AmountAndCount> = new Map();

/** `after` is the same for all windows. */
const keyOf = ({ kind, windowMonths }: CarriedPart): string => `${kind} ${windowMonths}`;

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
  readonly spans: NumberedSpan[];
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
    const keys = parts.map(keyOf);
    for (const each of sums) {
      const place = this.placeOfSum[each.sum % this.size];
      const key = keys[Math.floor(each.sum / this.size)];
      if (!place || key === undefined) continue;
      const index = (each.sum % this.size) - place.first;
      const days = index === place.days.length ? place.days : place.days.slice(index);
      for (const set of this.setsOf(each.measure)) {
        if (place.sets !== null && !place.sets.has(set)) continue;
        for (const orgUnitId of place.asked)
          for (const day of days) this.of(orgUnitId, day, set)?.add(key, each);
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
      for (const orgUnitId of asked) {
        const byDay = entryOf(this.found, orgUnitId, newMap<Day, (CarriedTotals | undefined)[]>);
        for (const day of days) {
          const bySet = entryOf(byDay, day, () => new Array<undefined>(this.sets.size));
          for (const set of sets) {
            const totals = (bySet[set] ??= new CarriedTotals());
            totals.units += 1;
            totals.since = Math.min(totals.since, heard);
            totals.heard = Math.max(totals.heard, heard);
          }
        }
      }
  }
}

const newMap = <K, V>(): Map<K, V> => new Map<K, V>();

function entryOf<K, V>(entries: Map<K, V>, key: K, make: () => V): V {
  let entry = entries.get(key);
  if (entry === undefined) entries.set(key, (entry = make()));
  return entry;
}

function addTo<K>(totals: Map<K, AmountAndCount>, key: K, { amount, count }: AmountAndCount): void {
  const known = totals.get(key);
  if (!known) totals.set(key, { amount, count });
  else {
    known.amount += amount;
    known.count += count;
  }
}
