import type { Day } from '#kernel';
import { NOTHING, type AmountAndCount } from './amount-and-count.js';
import type { CarriedPart } from './own-slices.js';

/** Own totals of silent org units that were added up. */
export interface CarriedSum extends AmountAndCount {
  /** The number of the sum that it belongs to. */
  sum: number;
  measure: number;
  /** Set for totals by subject. */
  subject: string | null;
}

/** The silent org units that count for one org unit on one day, about one set of nouns, added up. */
export class CarriedTotals {
  units = 0;
  /** The first and the last of the days on which they were last heard. */
  since: Day = Infinity;
  heard: Day = -Infinity;
  private readonly parts = { after: new Windows(), left: new Windows(), had: new Windows() };

  total({ kind, windowMonths }: CarriedPart, measure: number): AmountAndCount {
    return this.parts[kind].find(windowMonths)?.totals.get(measure) ?? NOTHING;
  }

  subjectTotal(part: CarriedPart, measure: number, subject: string): AmountAndCount {
    return this.subjects(part, measure).get(subject) ?? NOTHING;
  }

  subjects({ kind, windowMonths }: CarriedPart, measure: number): ReadonlyMap<string, AmountAndCount> {
    return this.parts[kind].find(windowMonths)?.bySubject.get(measure) ?? NO_SUBJECTS;
  }

  count(heard: Day): void {
    this.units += 1;
    this.since = Math.min(this.since, heard);
    this.heard = Math.max(this.heard, heard);
  }

  add({ kind, windowMonths }: CarriedPart, sum: CarriedSum): void {
    const { measure, subject } = sum;
    const { totals, bySubject } = this.parts[kind].of(windowMonths);
    if (subject === null) {
      addTo(totals, measure, sum);
      return;
    }
    let subjects = bySubject.get(measure);
    if (!subjects) bySubject.set(measure, (subjects = new Map()));
    addTo(subjects, subject, sum);
  }
}

const NO_SUBJECTS: ReadonlyMap<string, AmountAndCount> = new Map();

interface OfWindow {
  totals: Map<number, AmountAndCount>;
  bySubject: Map<number, Map<string, AmountAndCount>>;
}

/** Totals by window. There are few windows. */
class Windows {
  private readonly windows: (OfWindow & { months: number | null })[] = [];

  find(months: number | null): OfWindow | undefined {
    for (const window of this.windows) if (window.months === months) return window;
    return undefined;
  }

  of(months: number | null): OfWindow {
    const known = this.find(months);
    if (known) return known;
    const window = { months, totals: new Map(), bySubject: new Map() };
    this.windows.push(window);
    return window;
  }
}

function addTo<K>(totals: Map<K, AmountAndCount>, key: K, { amount, count }: AmountAndCount): void {
  const known = totals.get(key);
  if (!known) totals.set(key, { amount, count });
  else {
    known.amount += amount;
    known.count += count;
  }
}
