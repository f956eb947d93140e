import { isLost, type ChecklistItemState, type Track } from '#maturity/domain';
import type { Movement } from './movement.js';

interface ItemAnnouncement {
  /** The ids of the items that are met, in the order of the checklist. */
  items: readonly string[];
  movements: readonly Movement[];
}

/**
 * Compares the items of a checklist with those that are announced as met. A met item stays met until its
 * value is worse than its exit threshold, and while it is not measured.
 */
export function announceItems(
  track: Track,
  states: readonly ChecklistItemState[],
  previous: readonly string[],
): ItemAnnouncement {
  if (track.kind !== 'checklist') return { items: [], movements: [] };
  const [items, movements] = [[] as string[], [] as Movement[]];
  for (const item of track.items) {
    const state = states.find(({ id }) => id === item.id);
    const wasMet = previous.includes(item.id);
    const isMet = wasMet ? !isLost(item, state?.value ?? null) : (state?.met ?? false);
    if (isMet) items.push(item.id);
    if (isMet !== wasMet)
      movements.push({
        kind: isMet ? 'item-attested' : 'item-revoked',
        item: { id: item.id },
        kpi: item.kpi,
      });
  }
  return { items, movements };
}
