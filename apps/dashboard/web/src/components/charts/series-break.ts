import type { SeriesBreak } from '../../queries/series.js';

/** What a chart draws at an index: a point, or the gap where one edition replaces another. */
export type Drawn<Point> = { point: Point; gap?: never } | { point?: never; gap: SeriesBreak };

/**
 * Returns the points, with a gap before the first point of each edition that is not comparable with the one
 * before.
 */
export function withBreaks<Point extends { day: string }>(
  points: readonly Point[],
  breaks: readonly SeriesBreak[],
): Drawn<Point>[] {
  const gaps = visibleBreaks(points, breaks).filter(({ comparable }) => !comparable);
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    const gap = gaps.find(({ day }) => day <= point.day && before !== undefined && day > before.day);
    return gap ? [{ gap }, { point }] : [{ point }];
  });
}

/** Returns the breaks between the first and the last point. Outside of them there is no line to break. */
export function visibleBreaks(
  points: readonly { day: string }[],
  breaks: readonly SeriesBreak[],
): SeriesBreak[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  return breaks.filter(({ day }) => day > first.day && day <= last.day);
}
