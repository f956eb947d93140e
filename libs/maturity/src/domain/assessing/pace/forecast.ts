import type { Day } from '#kernel';
import { slopeOf, type Interval, type Point, type Slope } from './slope.js';

/** When a value reaches its threshold if it goes on as it did. */
export interface Forecast {
  verdict: ForecastVerdict;
  /** Robust, of all points up to the day asked for; `null` without enough of them. */
  slopePerDay: number | null;
  /** Of the slope, with 90 % confidence (Sen 1968); `null`: too few points for as much. */
  interval: Interval | null;
  /** At that slope, from the last point on. The day asked for when it is reached; `null` unless it is reached or arriving. */
  eta: Day | null;
  /** At the ends of the interval; `null` where these do not lead to the threshold within the horizon. */
  earliest: Day | null;
  latest: Day | null;
}

/**
 * `no-movement`: what there is cannot be told from standing still, and would not arrive, nor get as far away again, within the
 * horizon. `moving-away`: it can be told, or is that fast, and leads away. `beyond-horizon`: it leads there, but too slowly to say when.
 */
export type ForecastVerdict =
  'reached' | 'arriving' | 'no-movement' | 'moving-away' | 'beyond-horizon' | 'not-enough-data';

interface ForecastOptions {
  /** Beyond it a present pace says nothing. */
  horizonDays?: number;
}

/** Two points are a coincidence, three a direction. */
const FEWEST_POINTS = 3;
/** Ten years. */
const HORIZON_DAYS = 3653;

/** Points may come in any order; those after `asOf` are left out. Weekly points of a year are plenty. */
export function forecast(
  points: readonly Point[],
  threshold: number,
  direction: 'at-least' | 'at-most',
  asOf: Day,
  { horizonDays = HORIZON_DAYS }: ForecastOptions = {},
): Forecast {
  const past = onePerDay(points.filter(({ day }) => day <= asOf));
  const last = past.at(-1);
  const slope = past.length < FEWEST_POINTS ? null : slopeOf(past);
  const towards = direction === 'at-least' ? 1 : -1;
  if (!last || !slope) return answer('not-enough-data', null);
  const gap = towards * (threshold - last.value);
  if (gap <= 0) return answer('reached', slope, { eta: asOf, earliest: asOf, latest: asOf });
  const pace = towards * slope.perDay;
  const ends = slope.interval && [towards * slope.interval.low, towards * slope.interval.high];
  const [slowest, fastest] = ends ? [Math.min(...ends), Math.max(...ends)] : [null, null];
  if (isStill(slowest, fastest) && Math.abs(pace) * horizonDays < gap) return answer('no-movement', slope);
  if (pace < 0) return answer('moving-away', slope);
  const arrival = (perDay: number | null) => arrivalAt(perDay, gap, last.day, asOf, horizonDays);
  const days = { eta: arrival(pace), earliest: arrival(fastest), latest: arrival(slowest) };
  return answer(days.eta === null ? 'beyond-horizon' : 'arriving', slope, days);
}

function answer(
  verdict: ForecastVerdict,
  slope: Slope | null,
  days: Pick<Forecast, 'eta' | 'earliest' | 'latest'> = { eta: null, earliest: null, latest: null },
): Forecast {
  return { verdict, slopePerDay: slope?.perDay ?? null, interval: slope?.interval ?? null, ...days };
}

/** Standing still is among what the points allow. */
function isStill(slowest: number | null, fastest: number | null): boolean {
  return slowest === null || fastest === null || (slowest <= 0 && fastest >= 0);
}

function arrivalAt(
  perDay: number | null,
  gap: number,
  from: Day,
  asOf: Day,
  horizonDays: number,
): Day | null {
  if (perDay === null || perDay <= 0) return null;
  const day = Math.max(asOf + 1, from + Math.ceil(gap / perDay));
  return day - asOf <= horizonDays ? day : null;
}

/** In the order of days; of several on a day the last one given. */
function onePerDay(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [point.day, point])).values()].sort((a, b) => a.day - b.day);
}
