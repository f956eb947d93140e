import type { Day } from '#kernel';
import type { Finding } from './finding.js';
import { robustSpread } from './robust-spread.js';

export interface DailyAmount {
  day: Day;
  amount: number;
}

/** Both inclusive. */
interface Period {
  from: Day;
  to: Day;
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
export function spikeAtPeriodEnd(amounts: readonly DailyAmount[], period: Period): Finding | null {
  const daily = byDay(amounts, period);
  if (!isEnough(daily)) return null;
  const others = daily.slice(0, -LAST_DAYS);
  const usual = others.slice(LAST_DAYS - 1).map((_, index) => total(others.slice(index, index + LAST_DAYS)));
  const { median, deviation } = robustSpread(usual);
  const observed = total(daily.slice(-LAST_DAYS));
  const isFar = observed > TIMES * median && observed > median + DEVIATIONS * deviation;
  return isFar ? { observed, expected: median } : null;
}

/** Are there days and volume enough to tell? If not, there is no spike, but nothing was found in order either. */
export function canSpike(amounts: readonly DailyAmount[], period: Period): boolean {
  return isEnough(byDay(amounts, period));
}

/** The days at the end of a period in which a spike is looked for. */
export function lastDaysOf({ to }: Period): Period {
  return { from: to - LAST_DAYS + 1, to };
}

function isEnough(daily: readonly number[]): boolean {
  return daily.length - LAST_DAYS >= FEWEST_OTHERS && total(daily) >= LEAST_VOLUME;
}

function byDay(amounts: readonly DailyAmount[], { from, to }: Period): number[] {
  const daily = Array.from({ length: Math.max(0, to - from + 1) }, () => 0);
  for (const { day, amount } of amounts)
    if (day >= from && day <= to) daily[day - from] = (daily[day - from] ?? 0) + amount;
  return daily;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
