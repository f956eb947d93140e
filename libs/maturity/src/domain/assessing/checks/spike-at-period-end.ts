import type { Day } from '#kernel';
import type { CheckFinding } from './check-finding.js';
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
/** Periods with a smaller amount are not checked. */
const MIN_VOLUME = 30;
/** With fewer other days there is no usual amount to compare with. */
const MIN_OTHERS = 7;
/**
 * The last days pass when they are within this factor of the usual amount, or this many robust standard
 * deviations.
 */
const TIMES = 3;
const DEVIATIONS = 4;

/**
 * Finds a period whose last three days have far more than the days before them suggest, such as work that is
 * typed in to look good at closing time.
 *
 * The last three days are compared with every three days in a row before them, so weekends are part of what
 * is usual. Days without an amount are zero. In the finding, `observed` is the amount of the last three days
 * and `expected` the median of three days. Returns `null` when nothing is found.
 */
export function spikeAtPeriodEnd(amounts: readonly DailyAmount[], period: Period): CheckFinding | null {
  const daily = byDay(amounts, period);
  if (!isEnough(daily)) return null;
  const others = daily.slice(0, -LAST_DAYS);
  const usual = others.slice(LAST_DAYS - 1).map((_, index) => total(others.slice(index, index + LAST_DAYS)));
  const { median, deviation } = robustSpread(usual);
  const observed = total(daily.slice(-LAST_DAYS));
  const isFar = observed > TIMES * median && observed > median + DEVIATIONS * deviation;
  return isFar ? { observed, expected: median } : null;
}

/**
 * Whether there are enough days and volume for the check. If not, no spike is found, but nothing was checked
 * either.
 */
export function canSpike(amounts: readonly DailyAmount[], period: Period): boolean {
  return isEnough(byDay(amounts, period));
}

/** The last days of the period, in which a spike is looked for. */
export function lastDaysOf({ to }: Period): Period {
  return { from: to - LAST_DAYS + 1, to };
}

function isEnough(daily: readonly number[]): boolean {
  return daily.length - LAST_DAYS >= MIN_OTHERS && total(daily) >= MIN_VOLUME;
}

function byDay(amounts: readonly DailyAmount[], { from, to }: Period): number[] {
  const daily = Array.from({ length: Math.max(0, to - from + 1) }, () => 0);
  for (const { day, amount } of amounts)
    if (day >= from && day <= to) daily[day - from] = (daily[day - from] ?? 0) + amount;
  return daily;
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
