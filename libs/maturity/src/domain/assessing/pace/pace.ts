import { lastRegime } from './regime.js';
import { slopeOf, type Interval, type Point } from './slope.js';

/** How fast a value moves at present. */
export interface PresentPace {
  perDay: number;
  /** What the slope may be as well; it contains `perDay`. `null` with too few points. */
  interval: Interval | null;
  /** The points that it was taken from: those since the last break, or all of them. */
  points: readonly Point[];
}

/** Two points are a coincidence, three are a direction. */
const MIN_POINTS = 3;
/** From this many points on, the second half has a slope worth comparing. */
const MIN_HALVED = 5;

/**
 * The robust slope since the last break, so that a unit that begins late or stops is seen at once.
 *
 * The interval is honest about what the recent points cannot tell: it also covers the slope of their second
 * half, and after a break that lost ground the slope of the whole series, because that may happen again. With
 * fewer than three points since the break a jump cannot be told from a new course, so the pace is that of the
 * whole series.
 * @param points sorted by day, one per day; `null` with fewer than three
 */
export function presentPace(points: readonly Point[]): PresentPace | null {
  if (points.length < MIN_POINTS) return null;
  const whole = slopeOf(points);
  const { points: since, before } = lastRegime(points);
  const taken = since.length < MIN_POINTS ? points : since;
  const slope = taken === points ? whole : slopeOf(taken);
  if (!slope || !whole) return null;
  const half = taken.length < MIN_HALVED ? null : slopeOf(taken.slice(-Math.ceil(taken.length / 2)));
  const relapse = taken !== points && lostGround(before, taken, slope.perDay) ? whole : null;
  const interval = covering(slope.interval, [
    slope.perDay,
    half?.perDay,
    relapse?.perDay,
    ...ends(relapse?.interval),
  ]);
  return { perDay: slope.perDay, interval, points: taken };
}

/** Whether the break threw the value back against the direction in which it moves since. */
function lostGround(before: readonly Point[], since: readonly Point[], perDay: number): boolean {
  const [last, first] = [before.at(-1), since[0]];
  if (!last || !first) return false;
  return Math.sign(first.value - last.value) === -Math.sign(perDay);
}

function covering(interval: Interval | null, slopes: readonly (number | undefined)[]): Interval | null {
  if (!interval) return null;
  const known = slopes.filter((slope) => slope !== undefined);
  return { low: Math.min(interval.low, ...known), high: Math.max(interval.high, ...known) };
}

const ends = (interval?: Interval | null): number[] => (interval ? [interval.low, interval.high] : []);
