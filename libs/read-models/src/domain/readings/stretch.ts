import type { RunningSums } from './running-sums.js';

/** What was contributed within a stretch of days, and how often. */
export interface Stretch {
  amount: number;
  count: number;
}

export const NOTHING: Stretch = { amount: 0, count: 0 };

/** @param from the place of the day before the window; `null`: from the beginning */
export function inWindow({ amounts, counts }: RunningSums, from: number | null, to: number): Stretch {
  const [amount, count] = [amounts[to] ?? 0, counts[to] ?? 0];
  return from === null
    ? { amount, count }
    : { amount: amount - (amounts[from] ?? 0), count: count - (counts[from] ?? 0) };
}

export function plus(one: Stretch, other: Stretch, sign: 1 | -1 = 1): Stretch {
  return { amount: one.amount + sign * other.amount, count: one.count + sign * other.count };
}

export function sameStretch(one: Stretch, other: Stretch): boolean {
  return one.amount === other.amount && one.count === other.count;
}
