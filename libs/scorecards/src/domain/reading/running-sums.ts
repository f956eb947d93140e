/** Sums up to the end of each interval, for one measure of one body (or subject). Natural numbers, in the measure's scale. */
export interface RunningSums {
  amounts: Float64Array;
  counts: Float64Array;
}

/** Running sums by body, then measure. */
export type SumTable = ReadonlyMap<number, ReadonlyMap<number, RunningSums>>;

/** What lies in one interval. */
export interface IntervalSum {
  place: number;
  amount: number;
  count: number;
}

export function emptySums(intervals: number): RunningSums {
  return { amounts: new Float64Array(intervals), counts: new Float64Array(intervals) };
}

export function book(sums: RunningSums, { place, amount, count }: IntervalSum): void {
  sums.amounts[place] = (sums.amounts[place] ?? 0) + amount;
  sums.counts[place] = (sums.counts[place] ?? 0) + count;
}

/** Turns what lies in each interval into what lies in it and all before it. */
export function runOn({ amounts, counts }: RunningSums): void {
  for (let place = 1; place < amounts.length; place += 1) {
    amounts[place] = (amounts[place] ?? 0) + (amounts[place - 1] ?? 0);
    counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  }
}
