import { groupedBy } from '#kernel';
import type { IntervalSum } from './running-sums.js';
import type { SubjectSums } from './subject-sums.js';

const NONE: readonly SubjectSums[] = [];

/** The subjects below one body: a nation has many thousands, and is asked for them measure by measure and day by day. */
export class SubjectsBelow {
  private readonly byMeasure: ReadonlyMap<number, readonly SubjectSums[]>;
  private readonly bySubject = new Map<number, ReadonlyMap<string, readonly SubjectSums[]>>();
  private readonly totals = new Map<string, readonly IntervalSum[]>();

  constructor(entries: readonly SubjectSums[]) {
    this.byMeasure = groupedBy(entries, ({ measure }) => measure);
  }

  all(measure: number): readonly SubjectSums[] {
    return this.byMeasure.get(measure) ?? NONE;
  }

  /** One subject; several bodies may have contributed to it. */
  one(measure: number, subject: string): readonly SubjectSums[] {
    let subjects = this.bySubject.get(measure);
    if (!subjects)
      this.bySubject.set(measure, (subjects = groupedBy(this.all(measure), (entry) => entry.subject)));
    return subjects.get(subject) ?? NONE;
  }

  /** What all of them contributed to one subject. */
  totalOf(measure: number, subject: string): readonly IntervalSum[] {
    const key = `${measure}/${subject}`;
    let total = this.totals.get(key);
    if (!total) this.totals.set(key, (total = this.one(measure, subject).flatMap(({ parts }) => parts)));
    return total;
  }
}
