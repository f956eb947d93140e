import type { Day } from '#kernel';
import { comparable, type Framework } from '#maturity/domain';

/** The edition by which a day is assessed; `null`: none was effective. */
export type EditionOf = (day: Day) => Framework | null;

export interface EditionBreak {
  /** The first day asked for that the later edition assesses. */
  day: Day;
  from: Framework;
  to: Framework;
  /** Both are of one basis: what is before may be compared with what is after. */
  comparable: boolean;
}

/** Days must ascend. Across a gap without any edition, the one after it takes over from the one before it. */
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
