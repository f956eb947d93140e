import type { IntervalSum, RunningSums } from './running-sums.js';
import type { Stretch } from './stretch.js';

/**
 * What was contributed to one subject, for measures whose subjects are looked at one by one: in which intervals, in any order. A thing
 * has a handful of facts in its life, so that sums up to every end, as bodies have them, would be mostly repetition.
 */
export interface SubjectSums {
  /** The body that contributed, or the body for which it was summed up. */
  unitId: number;
  measure: number;
  subject: string;
  parts: readonly IntervalSum[];
}

/** @param from the place of the day before the window; `null`: from the beginning */
export function partsInWindow(parts: readonly IntervalSum[], from: number | null, to: number): Stretch {
  const after = from ?? -1;
  let [amount, count] = [0, 0];
  for (const part of parts) {
    if (part.place <= after || part.place > to) continue;
    amount += part.amount;
    count += part.count;
  }
  return { amount, count };
}

/** The steps that lead from each end to the next. */
export function partsOf({ amounts, counts }: RunningSums): IntervalSum[] {
  const parts: IntervalSum[] = [];
  for (let place = 0; place < amounts.length; place += 1) {
    const amount = (amounts[place] ?? 0) - (amounts[place - 1] ?? 0);
    const count = (counts[place] ?? 0) - (counts[place - 1] ?? 0);
    if (amount !== 0 || count !== 0) parts.push({ place, amount, count });
  }
  return parts;
}
