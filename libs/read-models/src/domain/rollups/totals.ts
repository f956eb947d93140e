import { exactSum, negate, type Exact } from './exact-sum.js';

const FEW = 64;

/**
 * The totals of one org unit in one interval: for each measure or segment the sum and the number of its
 * deltas. Stored as parallel arrays with a linear search as long as they are few, because an org unit has
 * some dozen measures and events come by the ten thousand.
 */
export class Totals {
  readonly measures: number[] = [];
  readonly amounts: Exact[] = [];
  readonly counts: number[] = [];
  /** The place of each measure, once there are many. */
  private places: Map<number, number> | undefined;

  add(measure: number, amount: Exact, count: number): void {
    const index = this.placeOf(measure);
    if (index === -1) {
      this.push(measure, amount, count);
      return;
    }
    this.amounts[index] = exactSum(this.amounts[index] ?? 0, amount);
    this.counts[index] = (this.counts[index] ?? 0) + count;
  }

  /** Adds a measure that has no total here yet. */
  push(measure: number, amount: Exact, count: number): void {
    this.places?.set(measure, this.measures.length);
    this.measures.push(measure);
    this.amounts.push(amount);
    this.counts.push(count);
  }

  addAll(other: Totals, sign: 1 | -1 = 1): void {
    for (let index = 0; index < other.measures.length; index += 1) {
      const amount = other.amounts[index] ?? 0;
      this.add(
        other.measures[index] ?? 0,
        sign === 1 ? amount : negate(amount),
        sign * (other.counts[index] ?? 0),
      );
    }
  }

  /** Drops measures whose sum and count are zero. A sum of zero with a count stays: it was measured. */
  dropEmpty(): void {
    const first = this.counts.findIndex((count, place) => count === 0 && this.amounts[place] === 0);
    if (first === -1) return;
    let kept = first;
    for (let index = first + 1; index < this.measures.length; index += 1) {
      if (this.counts[index] === 0 && this.amounts[index] === 0) continue;
      this.measures[kept] = this.measures[index] ?? 0;
      this.amounts[kept] = this.amounts[index] ?? 0;
      this.counts[kept] = this.counts[index] ?? 0;
      kept += 1;
    }
    this.measures.length = this.amounts.length = this.counts.length = kept;
    this.places = undefined;
  }

  /** Returns the same totals with other ids. */
  renamed(nameOf: (measure: number) => number): Totals {
    const totals = new Totals();
    this.measures.forEach((measure, index) => {
      totals.push(nameOf(measure), this.amounts[index] ?? 0, this.counts[index] ?? 0);
    });
    return totals;
  }

  /** Gives the measures other ids. */
  rename(nameOf: (measure: number) => number): void {
    const { measures } = this;
    for (let index = 0; index < measures.length; index += 1) measures[index] = nameOf(measures[index] ?? 0);
    this.places = undefined;
  }

  /** Sorts by measure, so that equal totals are stored as equal arrays. They are nearly in order already. */
  sort(): void {
    const { measures, amounts, counts } = this;
    if (isInOrder(measures)) return;
    this.places = undefined;
    if (measures.length > FEW) {
      this.sortMany();
      return;
    }
    for (let index = 1; index < measures.length; index += 1) {
      const [measure, amount, count] = [measures[index] ?? 0, amounts[index] ?? 0, counts[index] ?? 0];
      let place = index;
      for (; place > 0 && (measures[place - 1] ?? 0) > measure; place -= 1) {
        measures[place] = measures[place - 1] ?? 0;
        amounts[place] = amounts[place - 1] ?? 0;
        counts[place] = counts[place - 1] ?? 0;
      }
      measures[place] = measure;
      amounts[place] = amount;
      counts[place] = count;
    }
  }

  get isEmpty(): boolean {
    return this.measures.length === 0;
  }

  /** Returns the place of the measure, or −1 when it has no total here. */
  private placeOf(measure: number): number {
    if (this.measures.length <= FEW) return this.measures.indexOf(measure);
    this.places ??= new Map(this.measures.map((each, place) => [each, place]));
    return this.places.get(measure) ?? -1;
  }

  private sortMany(): void {
    const { measures, amounts, counts } = this;
    const order = [...measures.keys()].sort((one, other) => (measures[one] ?? 0) - (measures[other] ?? 0));
    const sorted = order.map(
      (place) => [measures[place] ?? 0, amounts[place] ?? 0, counts[place] ?? 0] as const,
    );
    sorted.forEach(([measure, amount, count], place) => {
      measures[place] = measure;
      amounts[place] = amount;
      counts[place] = count;
    });
  }
}

function isInOrder(measures: readonly number[]): boolean {
  for (let index = 1; index < measures.length; index += 1)
    if ((measures[index - 1] ?? 0) > (measures[index] ?? 0)) return false;
  return true;
}
