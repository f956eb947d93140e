/** A measure and one of the subjects that it is kept for. */
export interface SubjectOfMeasure {
  measure: number;
  subject: string;
}

/**
 * Gives each pair of measure and subject a number, so that their totals can be kept like those of measures.
 */
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

  /** @throws RangeError for a number that no pair has. */
  at(number: number): SubjectOfMeasure {
    const entry = this.entries[number];
    if (!entry) throw new RangeError(`Nothing has the number ${number}.`);
    return entry;
  }
}
