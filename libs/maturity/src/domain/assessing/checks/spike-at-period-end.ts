import type { Day } from '#kernel';
import type { Finding } from './finding.js';
import { robustSpread } from './robust-spread.js';

export interface DailyAmount {
  day: Day;
  amount: number;
}

const LAST_DAYS = 3;
/** Less than this many in a period may fall as it likes. */
const LEAST_VOLUME = 30;
/** Fewer other days say nothing of what is usual. */
const FEWEST_OTHERS = 7;
/** What still passes: so many times what is usual, or so many (robust) standard deviations above it. */
const TIMES = 3;
const DEVIATIONS = 4;

/**
 * Do the last three days of a period hold far more than the days before them would suggest: work that is typed in to look good at
 * closing time? They are set against every three days in a row before them, so that weekends are part of what is usual. Days
 * without an amount are zero. Observed is what the last three days have, expected the median of three days. `null`: no.
 */
export function spikeAtPeriodEnd(
  amounts: readonly DailyAmount[],
  period: { from: Day; to: Day },
): Finding | null {
  const daily = Array.from({ length: Math.max(0, period.to - period.from + 1) }, () => 0);
  for (const { day, amount } of amounts)
    if (day >= period.from && day <= period.to)
      daily[day - period.from] = (daily[day - period.from] ?? 0) + amount;
  const others = daily.slice(0, -LAST_DAYS);
  if (others.length < FEWEST_OTHERS || total(daily) < LEAST_VOLUME) return null;
  const usual = others.slice(LAST_DAYS - 1).map((_, index) => total(others.slice(index, index + LAST_DAYS)));
  const { median, deviation } = robustSpread(usual);
  const observed = total(daily.slice(-LAST_DAYS));
  const isFar = observed > TIMES * median && observed > median + DEVIATIONS * deviation;
  return isFar ? { observed, expected: median } : null;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
