import type { Day } from '#kernel';
import { presentPace, type PresentPace } from './pace.js';
import type { Interval, Point } from './slope.js';

/** When a value reaches its threshold if it continues at its present pace. */
export interface Forecast {
  verdict: ForecastVerdict;
  /** The robust slope since the last break; `null` with too few points. */
  slopePerDay: number | null;
  /** What the slope may be as well, see `presentPace`; `null` with too few points. */
  interval: Interval | null;
  /** The days that the slope was taken from; `null` with too few points. */
  window: { from: Day; to: Day } | null;
  /**
   * Expected day at that slope, from the last point onward. `asOf` when already reached; `null` unless
   * reached or arriving.
   */
  eta: Day | null;
  /**
   * The days at both ends of the interval; `null` where that slope does not reach the threshold within
   * `maxDaysAhead`.
   */
  earliest: Day | null;
  latest: Day | null;
}

/**
 * - `no-movement`: the slope cannot be told from zero, and would neither arrive nor move equally far away
 *   within `maxDaysAhead`.
 * - `moving-away`: the slope leads away, and is either certain or fast enough to matter.
 * - `beyond-horizon`: the slope leads to the threshold, but later than `maxDaysAhead`.
 */
export type ForecastVerdict =
  'reached' | 'arriving' | 'no-movement' | 'moving-away' | 'beyond-horizon' | 'not-enough-data';

interface ForecastOptions {
  /** Further ahead, a present pace says nothing. */
  maxDaysAhead?: number;
}

/** Ten years. */
const MAX_DAYS_AHEAD = 3653;

/** A value with its pace up to a day, from which the arrival at any threshold follows. */
export interface PaceUpTo {
  last: Point | null;
  pace: PresentPace | null;
  asOf: Day;
}

/** Accepts points in any order and ignores those after `asOf`. One for each month of a year is enough. */
export function paceUpTo(points: readonly Point[], asOf: Day): PaceUpTo {
  const past = onePerDay(points.filter(({ day }) => day <= asOf));
  return { last: past.at(-1) ?? null, pace: presentPace(past), asOf };
}

/** `forecastAt` of the points. */
export function forecast(
  points: readonly Point[],
  threshold: number,
  direction: 'at-least' | 'at-most',
  asOf: Day,
  options: ForecastOptions = {},
): Forecast {
  return forecastAt(paceUpTo(points, asOf), threshold, direction, options);
}

/** When the threshold is reached at this pace. */
export function forecastAt(
  { last, pace: slope, asOf }: PaceUpTo,
  threshold: number,
  direction: 'at-least' | 'at-most',
  { maxDaysAhead = MAX_DAYS_AHEAD }: ForecastOptions = {},
): Forecast {
  const towards = direction === 'at-least' ? 1 : -1;
  if (!last || !slope) return answer('not-enough-data', null);
  const gap = towards * (threshold - last.value);
  if (gap <= 0) return answer('reached', slope, { eta: asOf, earliest: asOf, latest: asOf });
  const pace = towards * slope.perDay;
  const ends = slope.interval && [towards * slope.interval.low, towards * slope.interval.high];
  const [slowest, fastest] = ends ? [Math.min(...ends), Math.max(...ends)] : [null, null];
  if (isStill(slowest, fastest) && Math.abs(pace) * maxDaysAhead < gap) return answer('no-movement', slope);
  if (pace < 0) return answer('moving-away', slope);
  const arrival = (perDay: number | null) => arrivalAt(perDay, gap, last.day, asOf, maxDaysAhead);
  const days = { eta: arrival(pace), earliest: arrival(fastest), latest: arrival(slowest) };
  return answer(days.eta === null ? 'beyond-horizon' : 'arriving', slope, days);
}

function answer(
  verdict: ForecastVerdict,
  slope: PresentPace | null,
  days: Pick<Forecast, 'eta' | 'earliest' | 'latest'> = { eta: null, earliest: null, latest: null },
): Forecast {
  const [first, last] = [slope?.points[0], slope?.points.at(-1)];
  return {
    verdict,
    slopePerDay: slope?.perDay ?? null,
    interval: slope?.interval ?? null,
    window: first && last ? { from: first.day, to: last.day } : null,
    ...days,
  };
}

/** Whether the interval of the slope contains zero. */
function isStill(slowest: number | null, fastest: number | null): boolean {
  return slowest === null || fastest === null || (slowest <= 0 && fastest >= 0);
}

function arrivalAt(
  perDay: number | null,
  gap: number,
  from: Day,
  asOf: Day,
  maxDaysAhead: number,
): Day | null {
  if (perDay === null || perDay <= 0) return null;
  const day = Math.max(asOf + 1, from + Math.ceil(gap / perDay));
  return day - asOf <= maxDaysAhead ? day : null;
}

/** Sorted by day, with the last given point of each day. */
function onePerDay(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [point.day, point])).values()].sort((a, b) => a.day - b.day);
}
