import { measureCatalogue } from '#maturity/domain';
import type { CumulativeTotals } from './cumulative-totals.js';

/** A sum of deltas and their number. */
export interface AmountAndCount {
  amount: number;
  count: number;
}

export const NOTHING: AmountAndCount = { amount: 0, count: 0 };

/**
 * Returns what was added within a window.
 * @param from the place of the day before the window; `null`: from the beginning
 */
export function inWindow(
  { amounts, counts }: CumulativeTotals,
  from: number | null,
  to: number,
): AmountAndCount {
  const [amount, count] = [amounts[to] ?? 0, counts[to] ?? 0];
  return from === null
    ? { amount, count }
    : { amount: amount - (amounts[from] ?? 0), count: count - (counts[from] ?? 0) };
}

export function plus(one: AmountAndCount, other: AmountAndCount, sign: 1 | -1 = 1): AmountAndCount {
  return { amount: one.amount + sign * other.amount, count: one.count + sign * other.count };
}

export function sameTotal(one: AmountAndCount, other: AmountAndCount): boolean {
  return one.amount === other.amount && one.count === other.count;
}

/** What a stored measure adds in the window, and the number of its deltas up to the end of the window. */
export interface MeasurePart {
  within: AmountAndCount;
  count: number;
}

export const NO_PART: MeasurePart = { within: NOTHING, count: 0 };

export function plusPart(one: MeasurePart, other: MeasurePart, sign: 1 | -1 = 1): MeasurePart {
  return { within: plus(one.within, other.within, sign), count: one.count + sign * other.count };
}

/** Converts an amount in the scale of a measure to natural units. */
export function natural(measure: string, amount: number): number {
  const decimals = measureCatalogue.get(measure)?.decimals ?? 0;
  return decimals === 0 ? amount : amount / 10 ** decimals;
}
