import type { ResultAnnouncement } from './announce-result.js';
import { slotOf } from './announced-movements.js';
import type { TakenBack } from './taken-back.js';
import type { AssessmentEntry } from './track-entry.js';

/**
 * Returns the announcement in which these movements are withdrawn: their entries say which announced movement
 * rested on facts that do not hold, instead of telling of a change of the org unit.
 *
 * @param withdrawn some of `takenBack`, those that do not hold (`holds`)
 * @param reason the reason that a retraction or correction gives
 */
export function withdrawMovements(
  { announced, entries, takenBack }: ResultAnnouncement,
  withdrawn: readonly TakenBack[],
  reason?: string,
): ResultAnnouncement {
  const slots = new Set(withdrawn.map(({ movement }) => slotOf(movement)));
  const movements = Object.fromEntries(
    Object.entries(announced.progress.movements).filter(([slot]) => !slots.has(slot)),
  );
  const replaced = new Map(withdrawn.map((each) => [each.entry, withdrawalOf(each, reason)]));
  const others = withdrawn.filter(({ isWritten }) => !isWritten);
  return {
    announced: { ...announced, progress: { ...announced.progress, movements } },
    entries: [
      ...entries.map((entry) => replaced.get(entry) ?? entry),
      ...others.map((each) => withdrawalOf(each, reason)),
    ],
    takenBack: takenBack.filter((each) => !withdrawn.includes(each)),
  };
}

function withdrawalOf({ entry, movement }: TakenBack, reason: string | undefined): AssessmentEntry {
  const { kind, item, day } = movement;
  return {
    ...entry,
    kind: 'withdrawn',
    data: {
      ...entry.data,
      withdraws: { kind, ...(item === undefined ? {} : { item: { id: item } }), day },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}
