import { robustSpread } from './robust-spread.js';
import type { CheckFinding } from './check-finding.js';

/** With fewer other months there is no usual amount to compare with. */
const MIN_OTHERS = 6;
/** Months with a smaller amount are not checked. */
const MIN_VOLUME = 30;
/**
 * A month passes when it is within this factor of the usual amount, or within this many robust standard
 * deviations.
 */
const TIMES = 3;
const DEVIATIONS = 5;

/**
 * Finds a latest month that is far from what the other months suggest, such as a feed that broke off or sent
 * everything twice.
 *
 * `monthlyAmounts` are whole months, oldest first. In the finding, `observed` is the latest month and
 * `expected` the median of the others. Returns `null` when nothing is found.
 */
export function jump(monthlyAmounts: readonly number[]): CheckFinding | null {
  const observed = monthlyAmounts.at(-1);
  if (observed === undefined || !canJump(monthlyAmounts)) return null;
  const { median, deviation } = robustSpread(monthlyAmounts.slice(0, -1));
  const isOtherSize = observed > TIMES * median || TIMES * observed < median;
  return isOtherSize && Math.abs(observed - median) > DEVIATIONS * deviation
    ? { observed, expected: median }
    : null;
}

/**
 * Whether there are enough months and volume for the check. If not, no jump is found, but nothing was checked
 * either.
 */
export function canJump(monthlyAmounts: readonly number[]): boolean {
  const observed = monthlyAmounts.at(-1);
  const others = monthlyAmounts.slice(0, -1);
  if (observed === undefined || others.length < MIN_OTHERS) return false;
  return Math.max(observed, robustSpread(others).median) >= MIN_VOLUME;
}
