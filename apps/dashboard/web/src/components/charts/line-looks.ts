import { colors } from '../../theme/colors.js';

export interface LineLook {
  color: string;
  /** Lengths of the dashes and gaps, in pixels; empty: a solid line. */
  dashes: readonly number[];
}

/** One look for each line of a chart. Lines differ by their dashes too, so that they do without colour. */
export const lineLooks: readonly LineLook[] = [
  { color: colors.pine, dashes: [] },
  { color: colors.lacquer, dashes: [9, 4] },
  { color: colors.sea, dashes: [2, 3] },
  { color: colors.ochre, dashes: [12, 4, 2, 4] },
  { color: colors.plum, dashes: [18, 5] },
  { color: colors.ink, dashes: [5, 5] },
];

/** A chart holds no more lines: more cannot be told apart. */
export const MAX_LINES = lineLooks.length;

export function lookOf(index: number): LineLook {
  return lineLooks[index % MAX_LINES] as LineLook;
}
