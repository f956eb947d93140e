import type { Day } from '#kernel';
import { FIRST_DAY } from '../rollups/index.js';
import { beforeWindow } from './intervals.js';
import type { CountedSpan } from './silent-spans.js';

/**
 * What is added up of silent org units, each of one window; `null`: from the beginning.
 * - `after`: what they have had since they were last heard, for all windows alike.
 * - `left`: what has left their windows since then.
 * - `had`: what their windows had in them when they were last heard.
 */
export interface CarriedPart {
  kind: 'after' | 'left' | 'had';
  windowMonths: number | null;
}

/** Own totals of one org unit over some days, which go into one sum up to each of these ends. */
export interface OwnSlice {
  orgUnitId: number;
  /** The day before the first; `null`: from the beginning. */
  after: Day | null;
  /** Ascending. What lies between two of them goes into the sum of the later one. */
  ends: readonly Day[];
  /** The number of the sum of the first end. Those of the others follow. */
  sum: number;
}

/** A span whose sums have numbers: one for each of its days, and one for what was there when it was heard. */
export interface NumberedSpan extends CountedSpan {
  /** The number of the sum of the first day. Those of the other days follow, then that of `had`. */
  first: number;
}

/**
 * Returns what is added up of these org units. What lies between two days asked about is in the sum of the
 * later one only: it counts for all days after it.
 * @param offset is added to the numbers of the sums
 */
export function slicesOf(
  { kind, windowMonths }: CarriedPart,
  spans: readonly NumberedSpan[],
  offset: number,
): OwnSlice[] {
  const startOf = kind === 'after' || windowMonths === null ? (day: Day): Day => day : startsOf(windowMonths);
  // Spans of the same days share their ends, so that these are computed once.
  const known = new Map<readonly Day[], readonly Day[]>();
  const endsOf = (days: readonly Day[]): readonly Day[] => {
    let ends = known.get(days);
    if (!ends) known.set(days, (ends = days.map(startOf)));
    return ends;
  };
  const slices = spans.map(({ orgUnitId, heard, days, first }): OwnSlice => {
    if (kind !== 'had') return { orgUnitId, after: startOf(heard), ends: endsOf(days), sum: offset + first };
    const after = windowMonths === null ? null : startOf(heard);
    return { orgUnitId, after, ends: [heard], sum: offset + first + days.length };
  });
  if (spans.every(({ within }) => within === null)) return slices;
  return slices.flatMap((slice, index) => partsWithin(slice, spans[index]?.within ?? null));
}

function startsOf(windowMonths: number): (day: Day) => Day {
  const starts = new Map<Day, Day>();
  return (day) => {
    let start = starts.get(day);
    if (start === undefined) starts.set(day, (start = beforeWindow(day, windowMonths)));
    return start;
  };
}

/** Returns the days of a slice on which the facts of the org unit count. */
function partsWithin(slice: OwnSlice, within: CountedSpan['within']): OwnSlice[] {
  if (within === null) return [slice];
  return within.flatMap(({ first, last }) => {
    const after = Math.max(slice.after ?? FIRST_DAY - 1, first - 1);
    const ends = slice.ends.map((end) => Math.max(after, Math.min(end, last)));
    return (ends.at(-1) ?? after) > after ? [{ ...slice, after, ends }] : [];
  });
}
