import { robustSpread } from './robust-spread.js';
import type { Finding } from './finding.js';

/** Fewer other months say nothing of what is usual. */
const FEWEST_OTHERS = 6;
/** Less than this many in a month may vary as it likes. */
const LEAST_VOLUME = 30;
/** What still passes: so many times more or less than usual, or so many (robust) standard deviations away. */
const TIMES = 3;
const DEVIATIONS = 5;

/**
 * Is the latest month far from what the others suggest: a feed that broke off, or sends everything twice? Oldest first, whole
 * months. Observed is the latest, expected the median of the others. `null`: no.
 */
export function jump(monthlyAmounts: readonly number[]): Finding | null {
  const observed = monthlyAmounts.at(-1);
  if (observed === undefined || !canJump(monthlyAmounts)) return null;
  const { median, deviation } = robustSpread(monthlyAmounts.slice(0, -1));
  const isOtherSize = observed > TIMES * median || TIMES * observed < median;
  return isOtherSize && Math.abs(observed - median) > DEVIATIONS * deviation
    ? { observed, expected: median }
    : null;
}

/** Are there months and volume enough to tell? If not, there is no jump, but nothing was found in order either. */
export function canJump(monthlyAmounts: readonly number[]): boolean {
  const observed = monthlyAmounts.at(-1);
  const others = monthlyAmounts.slice(0, -1);
  if (observed === undefined || others.length < FEWEST_OTHERS) return false;
  return Math.max(observed, robustSpread(others).median) >= LEAST_VOLUME;
}
