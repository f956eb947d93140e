/**
 * Totals up to the end of each interval, for one measure of one org unit (or subject). Natural numbers, in
 * the measure's scale.
 */
export interface CumulativeTotals {
  amounts: Float64Array;
  counts: Float64Array;
}

/** Running totals by org unit, then measure. */
export type CumulativeTable = ReadonlyMap<number, ReadonlyMap<number, CumulativeTotals>>;

/** What lies in one interval. */
export interface IntervalTotal {
  place: number;
  amount: number;
  count: number;
}

/** The place of the sum of all time; intervals follow in the order of days, the last has no end. */
export const ALL_TIME = 0;

/**
 * From the sum of all time and those of the intervals after each end, backwards to the totals up to each end.
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

/** Makes of what lies in each interval what lies in it and in all before. */
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
