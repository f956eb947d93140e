import { exactSum, negate, type Exact } from './exact-sum.js';

/**
 * The measures of one body in one stretch of time: for each its sum and its number of contributions. Parallel arrays and
 * a linear search: a body has some dozen measures, and events come by the ten thousand.
 */
export class Cells {
  readonly measures: number[] = [];
  readonly amounts: Exact[] = [];
  readonly counts: number[] = [];

  add(measure: number, amount: Exact, count: number): void {
    const index = this.measures.indexOf(measure);
    if (index === -1) {
      this.push(measure, amount, count);
      return;
    }
    this.amounts[index] = exactSum(this.amounts[index] ?? 0, amount);
    this.counts[index] = (this.counts[index] ?? 0) + count;
  }

  /** Of a measure that it has nothing of yet. */
  push(measure: number, amount: Exact, count: number): void {
    this.measures.push(measure);
    this.amounts.push(amount);
    this.counts.push(count);
  }

  addAll(other: Cells, sign: 1 | -1 = 1): void {
    for (let index = 0; index < other.measures.length; index += 1) {
      const amount = other.amounts[index] ?? 0;
      this.add(
        other.measures[index] ?? 0,
        sign === 1 ? amount : negate(amount),
        sign * (other.counts[index] ?? 0),
      );
    }
  }

  /** Forgets measures that nothing is left of; a sum of zero that was contributed to stays. */
  dropEmpty(): void {
    let kept = 0;
    for (let index = 0; index < this.measures.length; index += 1) {
      if (this.counts[index] === 0 && this.amounts[index] === 0) continue;
      this.measures[kept] = this.measures[index] ?? 0;
      this.amounts[kept] = this.amounts[index] ?? 0;
      this.counts[kept] = this.counts[index] ?? 0;
      kept += 1;
    }
    this.measures.length = this.amounts.length = this.counts.length = kept;
  }

  /** By measure, so that equal cells look the same wherever they are stored. They are few and nearly in order. */
  sort(): void {
    const { measures, amounts, counts } = this;
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
}
