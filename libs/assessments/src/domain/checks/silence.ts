import { formatDay, type Day } from '#kernel';

/** What a check says of a silent source. */
export interface CheckSilence {
  /** The last day with a fact (`YYYY-MM-DD`). */
  heard: string;
  /** The first day on which the source is silent (`YYYY-MM-DD`). */
  from: string;
  /** The usual number of days between facts; `null`: it is not known. */
  usualGap: number | null;
}

/**
 * All org units are looked at every day. A silence that is found later than this after its first day was
 * found in facts that were sent afterwards.
 */
const FOUND_WITHIN_DAYS = 7;

/** Returns whether a silence began so long ago that its facts are history, which is not notified. */
export function isSilenceOfPast(from: Day, today: Day): boolean {
  return today - from > FOUND_WITHIN_DAYS;
}

export function checkSilence(found: { heard: Day; from: Day; usualGap: number | null }): CheckSilence {
  const { heard, from, usualGap } = found;
  return { heard: formatDay(heard), from: formatDay(from), usualGap };
}
