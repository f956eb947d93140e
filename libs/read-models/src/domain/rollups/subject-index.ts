/** A measure and a subject that it is kept for. */
export interface SubjectOfMeasure {
  measure: number;
  subject: string;
}

/** Numbers for measures and subjects, so that totals of them are kept as those of measures are. */
export class SubjectIndex {
  private readonly numbers = new Map<number, Map<string, number>>();
  private readonly entries: SubjectOfMeasure[] = [];

  numberOf(measure: number, subject: string): number {
    let ofMeasure = this.numbers.get(measure);
    if (!ofMeasure) this.numbers.set(measure, (ofMeasure = new Map<string, number>()));
    let number = ofMeasure.get(subject);
    if (number === undefined) {
      number = this.entries.push({ measure, subject }) - 1;
      ofMeasure.set(subject, number);
    }
    return number;
  }

  all(): readonly SubjectOfMeasure[] {
    return this.entries;
  }

  /** @throws RangeError for a number that was never given. */
  at(number: number): SubjectOfMeasure {
    const entry = this.entries[number];
    if (!entry) throw new RangeError(`Nothing has the number ${number}.`);
    return entry;
  }
}
