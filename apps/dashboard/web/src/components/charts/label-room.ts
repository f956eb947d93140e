/** The height that the label of a line needs, as a part of the axis. */
const LABEL_HEIGHT = 0.075;

/**
 * Returns the lines whose labels have room: none lies within the height of another's label. Lines that come
 * first are labelled first. On a phone a label is nearly as wide as the chart, so sides do not matter.
 */
export function withRoom<Line extends { at: number }>(
  lines: readonly Line[],
  { min, max }: { min: number; max: number },
): ReadonlySet<Line> {
  const needed = Math.max(max - min, Number.EPSILON) * LABEL_HEIGHT;
  const labelled = new Set<Line>();
  for (const line of lines)
    if ([...labelled].every((other) => Math.abs(other.at - line.at) >= needed)) labelled.add(line);
  return labelled;
}
