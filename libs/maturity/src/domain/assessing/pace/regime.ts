import { medianOf } from '../median.js';
import type { Point } from './slope.js';

/** A part of a series is described by a line only from this many points on. */
const MIN_PART = 3;
/** Two breaks are the most that a year of months can tell from noise. */
const MAX_PARTS = 3;
/** Lines with breaks must fit this many times better, for each degree of freedom, than one line. */
const MIN_IMPROVEMENT = 3;
/** A mean deviation below this share of the range is no break, whatever its shape. */
const NEGLIGIBLE = 0.02;
/** Of starts that fit about equally well, the earliest is taken. */
const EQUALLY_WELL = 0.001;

/** The points since a series last changed its course. */
export interface Regime {
  points: readonly Point[];
  /** The points before the break; empty without one. */
  before: readonly Point[];
}

/**
 * Cuts a series at its last break: where it jumped, began to move, stood still, or turned.
 *
 * All ways to cut it into at most three parts are compared by how far the points lie from a robust line
 * through each part. A cut is taken only when it fits much better than one line. So noise, single outliers
 * and regular steps are no breaks, and a saw-tooth is none either: no two cuts describe it.
 * @param points sorted by day, one per day
 */
export function lastRegime(points: readonly Point[]): Regime {
  const start = lastBreak(points);
  return { points: points.slice(start), before: points.slice(0, start) };
}

/** The place of the first point after the last break; 0 without one. */
function lastBreak(points: readonly Point[]): number {
  const n = points.length;
  const values = points.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  const fit = fitOf(points);
  const whole = fit(0, n);
  if (whole <= NEGLIGIBLE * range * n) return 0;
  for (let parts = 2; parts <= MAX_PARTS && n >= MIN_PART * parts; parts++) {
    const cuts = cutsInto(parts, n, fit);
    const best = Math.min(...cuts.map(({ deviation }) => deviation));
    const freedom = Math.max(1, n - (3 * parts - 1));
    if (whole / (n - 2) < (MIN_IMPROVEMENT * best) / freedom) continue;
    const limit = best + EQUALLY_WELL * range * n;
    return cuts.find(({ deviation }) => deviation <= limit)?.start ?? 0;
  }
  return 0;
}

/** How far the points from one place up to another lie from a robust line through them, added up. */
type Fit = (from: number, to: number) => number;

/** Every start of the last part, which may be short, with the best way to cut what comes before it. */
function cutsInto(parts: number, n: number, fit: Fit): { start: number; deviation: number }[] {
  const cuts: { start: number; deviation: number }[] = [];
  for (let start = MIN_PART * (parts - 1); start < n; start++)
    cuts.push({ start, deviation: bestBefore(parts - 1, start, fit) + fit(start, n) });
  return cuts;
}

function bestBefore(parts: number, end: number, fit: Fit): number {
  if (parts === 1) return fit(0, end);
  let best = Infinity;
  for (let cut = MIN_PART; cut <= end - MIN_PART; cut++) best = Math.min(best, fit(0, cut) + fit(cut, end));
  return best;
}

/** Each part is fitted once. */
function fitOf(points: readonly Point[]): Fit {
  const n = points.length;
  const known = new Map<number, number>();
  return (from, to) => {
    const key = from * (n + 1) + to;
    const deviation = known.get(key) ?? deviationOf(points, from, to);
    known.set(key, deviation);
    return deviation;
  };
}

function deviationOf(points: readonly Point[], from: number, to: number): number {
  // Two points always lie on a line.
  if (to - from < MIN_PART) return 0;
  const part = points.slice(from, to);
  const slopes: number[] = [];
  for (const [index, a] of part.entries())
    for (const b of part.slice(index + 1)) slopes.push((b.value - a.value) / (b.day - a.day));
  const slope = medianOf(slopes) ?? 0;
  const heights = part.map(({ day, value }) => value - slope * day);
  const height = medianOf(heights) ?? 0;
  return heights.reduce((sum, each) => sum + Math.abs(each - height), 0);
}
