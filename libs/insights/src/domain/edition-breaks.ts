import type { Day } from '#kernel';
import { comparable, type Framework } from '#maturity/domain';

/** Returns the edition that assesses a day; `null` when none is effective. */
export type EditionOf = (day: Day) => Framework | null;

export interface EditionBreak {
  /** The first of the requested days that the later edition assesses. */
  day: Day;
  from: Framework;
  to: Framework;
  /** True when both editions have the same basis, so that results before and after may be compared. */
  comparable: boolean;
}

/**
 * Returns the days on which the edition changes. Days must ascend. Days without an edition are skipped, so
 * the edition after a gap is compared with the one before it.
 */
export function editionBreaks(days: readonly Day[], editionOf: EditionOf): EditionBreak[] {
  const breaks: EditionBreak[] = [];
  let before: Framework | null = null;
  for (const day of days) {
    const now = editionOf(day);
    if (now === null) continue;
    if (before !== null && before.edition.id !== now.edition.id)
      breaks.push({ day, from: before, to: now, comparable: comparable(before, now) });
    before = now;
  }
  return breaks;
}
