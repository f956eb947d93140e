import { groupedBy } from '#kernel';
import type { IntervalTotal } from './cumulative-totals.js';
import type { EntityTotals } from './entity-totals.js';

const NONE: readonly EntityTotals[] = [];

/**
 * The subjects below one org unit: a nation has many thousands, and is asked for them measure by measure and
 * day by day.
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

  /** One subject; several org units may have added to it. */
  one(measure: number, subject: string): readonly EntityTotals[] {
    let subjects = this.bySubject.get(measure);
    if (!subjects)
      this.bySubject.set(measure, (subjects = groupedBy(this.all(measure), (entry) => entry.subject)));
    return subjects.get(subject) ?? NONE;
  }

  /** What all of them added to one subject. */
  totalOf(measure: number, subject: string): readonly IntervalTotal[] {
    const key = `${measure}/${subject}`;
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = this.one(measure, subject).flatMap(({ parts }) => parts)));
    return total;
  }
}
