import { ALL_TIME, type IntervalTotal, type CumulativeTotals } from './cumulative-totals.js';
import type { AmountAndCount } from './amount-and-count.js';

/**
 * What was added to one subject, by interval, in any order. Used for measures that are read subject by
 * subject. An entity has only a handful of facts in its life, so cumulative totals, as org units have them,
 * would mostly repeat themselves.
 */
export interface EntityTotals {
  /**
   * The org unit whose facts these are, or the org unit that they were added up for. A subject is an entity,
   * a segment, or an amount that entities have.
   */
  orgUnitId: number;
  measure: number;
  subject: string;
  parts: readonly IntervalTotal[];
}

/**
 * Returns what was added within a window.
 * @param from the place of the day before the window; `null`: from the beginning
 */
export function totalsInWindow(
  parts: readonly IntervalTotal[],
  from: number | null,
  to: number,
): AmountAndCount {
  const after = from ?? -1;
  let [amount, count] = [0, 0];
  for (const part of parts) {
    if (part.place <= after || part.place > to) continue;
    amount += part.amount;
    count += part.count;
  }
  return { amount, count };
}

/**
 * Computes the total of each interval from the total of all time and the intervals after each end. The first
 * interval gets what no other interval holds.
 */
export function totalsOfAllTime(parts: readonly IntervalTotal[]): IntervalTotal[] {
  const later = parts.filter(({ place }) => place !== ALL_TIME);
  const first = { place: 0, amount: 0, count: 0 };
  for (const { place, amount, count } of parts) {
    const sign = place === ALL_TIME ? 1 : -1;
    first.amount += sign * amount;
    first.count += sign * count;
  }
  return first.amount === 0 && first.count === 0 ? later : [first, ...later];
}

/** Splits cumulative totals into the totals of single intervals; intervals without a change are left out. */
export function partsOf({ amounts, counts }: CumulativeTotals): IntervalTotal[] {
  const parts: IntervalTotal[] = [];
  for (let place = 0; place < amounts.length; place += 1) {
    const amount = (amounts[place] ?? 0) - (amounts[place - 1] ?? 0);
    const count = (counts[place] ?? 0) - (counts[place - 1] ?? 0);
    if (amount !== 0 || count !== 0) parts.push({ place, amount, count });
  }
  return parts;
}
