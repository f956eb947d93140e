import { groupedBy } from '#kernel';
import type { IntervalTotal } from './cumulative-totals.js';
import type { EntityTotals } from './entity-totals.js';

const NONE: readonly EntityTotals[] = [];

/**
 * The subjects below one org unit, indexed by measure and subject: a nation has many thousands of subjects
 * and is asked about them for each measure and day.
 */
export class SubjectsBelow {
  private readonly byMeasure: ReadonlyMap<number, readonly EntityTotals[]>;
  private readonly bySubject = new Map<number, ReadonlyMap<string, readonly EntityTotals[]>>();
  private readonly totals = new Map<string, readonly IntervalTotal[]>();

  constructor(entries: readonly EntityTotals[]) {
    this.byMeasure = groupedBy(entries, ({ measure }) => measure);
  }

  all(measure: number): readonly EntityTotals[] {
    return this.byMeasure.get(measure) ?? NONE;
  }

  /** Returns the totals of one subject: one entry for each org unit that added to it. */
  one(measure: number, subject: string): readonly EntityTotals[] {
    let subjects = this.bySubject.get(measure);
    if (!subjects)
      this.bySubject.set(measure, (subjects = groupedBy(this.all(measure), (entry) => entry.subject)));
    return subjects.get(subject) ?? NONE;
  }

  /** Returns what all org units together added to one subject. */
  totalOf(measure: number, subject: string): readonly IntervalTotal[] {
    const key = `${measure}/${subject}`;
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = this.one(measure, subject).flatMap(({ parts }) => parts)));
    return total;
  }
}
