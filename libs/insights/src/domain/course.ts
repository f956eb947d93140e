import type { JournalMovement } from '#assessments/domain';
import { groupedBy, type Day } from '#kernel';

/** The announced levels of an org unit on a track, each from a day on. */
export interface Course {
  orgUnit: string;
  steps: { day: Day; level: number }[];
}

/**
 * Returns the course of each org unit from a day on. It begins on that day with the level before the first
 * entry, or with its first result.
 *
 * @param movements entries of one track in ascending order
 */
export function courses(movements: readonly JournalMovement[], fromDay: Day): Course[] {
  return [...groupedBy(movements, ({ orgUnit }) => orgUnit)].map(([orgUnit, entries]) => {
    const [first] = entries;
    const before =
      first && first.kind !== 'baseline' ? [{ day: fromDay, level: first.from?.level ?? 0 }] : [];
    const steps = [...before, ...entries.map(({ day, to }) => ({ day, level: to?.level ?? 0 }))];
    return { orgUnit, steps: steps.filter(({ level }, index) => level !== steps[index - 1]?.level) };
  });
}
