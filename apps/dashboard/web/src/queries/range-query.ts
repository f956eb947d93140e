import type { ReadPoint } from './point-in-time.js';
import type { SeriesRange } from './series.js';

/** What to ask for a line over time: its days are its own, all else is the page's point of view. */
export function rangeQuery(
  framework: string,
  range: Pick<SeriesRange, 'from' | 'to' | 'step'>,
  { knownAt, tree, edition }: Omit<ReadPoint, 'asOf'>,
): SeriesRange {
  return {
    framework,
    ...range,
    ...(knownAt ? { knownAt } : {}),
    ...(tree === 'as-is' ? {} : { tree }),
    ...(edition ? { edition } : {}),
  };
}
