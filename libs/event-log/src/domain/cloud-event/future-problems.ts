import { parseDay } from '#kernel';
import type { EventProblem } from './problem.js';
import type { ValidEvent } from './valid-event.js';
import { wording } from './wording.js';

/** How far the clock of a sender may be ahead of ours. */
const MAX_AHEAD_MS = 5 * 60_000;
const MS_PER_DAY = 86_400_000;
/** The day begins 14 hours before UTC in the easternmost time zone. */
const EASTERNMOST_MS = 14 * 3_600_000;

/**
 * Returns what of an event lies in the future: its time, the beginning of the period that it reports on, or
 * the day on which stocks were observed. A day is in the future when it has begun nowhere on earth.
 *
 * @param nowMs epoch milliseconds; infinite when the log checks this later, under its lock
 */
export function futureProblems(event: Pick<ValidEvent, 'time' | 'data'>, nowMs: number): EventProblem[] {
  if (nowMs === Number.POSITIVE_INFINITY) return [];
  const problems: EventProblem[] = [];
  if (event.time > nowMs + MAX_AHEAD_MS)
    problems.push({ pointer: '/time', code: 'in-the-future', detail: wording.ahead });
  const pointer = futurePeriod(event.data, nowMs + EASTERNMOST_MS);
  if (pointer !== null) problems.push({ pointer, code: 'in-the-future', detail: wording.futurePeriod });
  return problems;
}

function futurePeriod({ period, observed, year }: ValidEvent['data'], latestMs: number): string | null {
  const counted = typeof observed === 'string' ? parseDay(observed) : undefined;
  if (counted !== undefined && counted * MS_PER_DAY > latestMs) return '/data/observed';
  const from = typeof period === 'object' && period !== null && 'from' in period ? period.from : undefined;
  const day = typeof from === 'string' ? parseDay(from) : undefined;
  if (day !== undefined) return day * MS_PER_DAY > latestMs ? '/data/period/from' : null;
  return typeof year === 'number' && year > new Date(latestMs).getUTCFullYear() ? '/data/year' : null;
}
