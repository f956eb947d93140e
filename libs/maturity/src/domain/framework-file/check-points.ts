import type { Aggregation } from '../framework.js';
import type { TrackContext } from './track-context.js';

/** Rounding error that is tolerated when decimal points are summed in binary. */
const TOLERANCE = 1e-9;

interface Points {
  /** Groups of a track, or items of a group, as the file has them, perhaps damaged. */
  parts: unknown;
  path: string;
  aggregation: Aggregation;
  whole: unknown;
  /** The path of `whole`. */
  at: string;
}

/** Checks that parts that are summed add up to the whole, and that a weighted mean has a weight. */
export function checkPoints({ parts, path, aggregation, whole, at }: Points, context: TrackContext): void {
  const { damage, report } = context;
  const points = damage
    .places<{ points?: unknown }>(parts, path)
    .flatMap(({ entry }) => (typeof entry.points === 'number' ? entry.points : []));
  const known = Array.isArray(parts) && points.length > 0 && points.length === parts.length;
  if (!known || typeof whole !== 'number') return;
  const sum = points.reduce((total, each) => total + each, 0);
  if (aggregation === 'sum' && Math.abs(sum - whole) > TOLERANCE) {
    report(
      at,
      'points-do-not-add-up',
      `${points.join(' + ')} is ${rounded(sum)}, not ${whole}: change one of them.`,
    );
  }
  if (aggregation === 'weighted-mean' && sum === 0) {
    report(
      at,
      'points-do-not-add-up',
      'A weighted mean needs a weight: give at least one of its parts points.',
    );
  }
}

const rounded = (sum: number): number => Number(sum.toFixed(9));
