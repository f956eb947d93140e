import type { RunningSums } from './running-sums.js';
import type { SubjectSums } from './subject-sums.js';

const NONE: readonly SubjectSums[] = [];

/** The subjects below one body: a nation has many thousands, and is asked for them measure by measure and day by day. */
export class SubjectsBelow {
  private readonly byMeasure: ReadonlyMap<number, readonly SubjectSums[]>;
  private readonly bySubject = new Map<number, ReadonlyMap<string, readonly SubjectSums[]>>();
  private readonly totals = new Map<string, RunningSums | null>();

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

  /** What all of them contributed to one subject; `null`: nobody did. */
  totalOf(measure: number, subject: string): RunningSums | null {
    const key = `${measure}/${subject}`;
    let total = this.totals.get(key);
    if (total === undefined) this.totals.set(key, (total = sumOf(this.one(measure, subject))));
    return total;
  }
}

function groupedBy<K>(
  entries: readonly SubjectSums[],
  keyOf: (entry: SubjectSums) => K,
): Map<K, SubjectSums[]> {
  const groups = new Map<K, SubjectSums[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

function sumOf(entries: readonly SubjectSums[]): RunningSums | null {
  const [first, ...others] = entries;
  if (!first) return null;
  const total = { amounts: first.sums.amounts.slice(), counts: first.sums.counts.slice() };
  for (const { sums } of others)
    for (let place = 0; place < total.amounts.length; place += 1) {
      total.amounts[place] = (total.amounts[place] ?? 0) + (sums.amounts[place] ?? 0);
      total.counts[place] = (total.counts[place] ?? 0) + (sums.counts[place] ?? 0);
    }
  return total;
}
