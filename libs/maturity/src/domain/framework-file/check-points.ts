import type { Aggregation } from '../framework.js';
import type { TrackContext } from './track-context.js';

/** Points are decimal numbers, whose binary sums differ from them by less than this. */
const TOLERANCE = 1e-9;

interface Points {
  /** Groups of a track, or items of a group: as they stand in the file, perhaps damaged. */
  parts: readonly { points: number }[];
  path: string;
  aggregation: Aggregation;
  whole: number;
  /** Where `whole` stands. */
  at: string;
}

/** What is added up must add up to the whole; what is weighted needs a weight. */
export function checkPoints({ parts, path, aggregation, whole, at }: Points, context: TrackContext): void {
  const { damage, report } = context;
  if (damage.at(path) || damage.at(at) || !Array.isArray(parts) || typeof whole !== 'number') return;
  const sum = parts.reduce((total, { points }) => total + points, 0);
  if (aggregation === 'sum' && Math.abs(sum - whole) > TOLERANCE) {
    report(
      at,
      'points-do-not-add-up',
      `${parts.map(({ points }) => points).join(' + ')} is ${rounded(sum)}, not ${whole}: change one of them.`,
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
