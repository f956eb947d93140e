/**
 * Totals up to the end of each interval, for one measure of one org unit or subject. Whole numbers in the
 * scale of the measure.
 */
export interface CumulativeTotals {
  amounts: Float64Array;
  counts: Float64Array;
}

/** Cumulative totals by org unit, then by measure. */
export type CumulativeTable = ReadonlyMap<number, ReadonlyMap<number, CumulativeTotals>>;

/** What was added in one interval. */
export interface IntervalTotal {
  place: number;
  amount: number;
  count: number;
}

/**
 * The place of the total of all time. The places after it are the intervals in the order of days; the last
 * interval has no end.
 */
export const ALL_TIME = 0;

/**
 * Computes the totals up to each end from the total of all time, by subtracting the intervals that follow
 * each end.
 */
export function totalsUpTo(ends: number, parts: Iterable<IntervalTotal>): CumulativeTotals {
  const within = gather(ends + 1, parts);
  const upTo = { amounts: new Float64Array(ends), counts: new Float64Array(ends) };
  let [amount, count] = [within.amounts[ALL_TIME] ?? 0, within.counts[ALL_TIME] ?? 0];
  for (let place = ends; place > 0; place -= 1) {
    amount -= within.amounts[place] ?? 0;
    count -= within.counts[place] ?? 0;
    upTo.amounts[place - 1] = amount;
    upTo.counts[place - 1] = count;
  }
  return upTo;
}

/** Turns the totals of single intervals, in place, into totals up to the end of each interval. */
export function accumulate({ amounts, counts }: CumulativeTotals): void {
  for (let place = 1; place < amounts.length; place += 1) {
    amounts[place] = (amounts[place] ?? 0) + (amounts[place - 1] ?? 0);
    counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
  }
}

function gather(places: number, parts: Iterable<IntervalTotal>): CumulativeTotals {
  const totals = { amounts: new Float64Array(places), counts: new Float64Array(places) };
  for (const { place, amount, count } of parts) {
    totals.amounts[place] = (totals.amounts[place] ?? 0) + amount;
    totals.counts[place] = (totals.counts[place] ?? 0) + count;
  }
  return totals;
}
