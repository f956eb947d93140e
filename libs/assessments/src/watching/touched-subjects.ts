import { RETRACTED, type LoggedEvent } from '#event-log/domain';
import type { DayZone } from '#kernel';
import { reasonOf, type MarkReason } from '#read-models';
import { isMilestoneEvent } from '../domain/watching/index.js';
import { watchedKey, type WatchedKey } from '../storage/watched-subjects-table.js';

/** A milestone or event to look at again, and why. */
export interface TouchedSubject {
  key: WatchedKey;
  reasons: readonly MarkReason[];
}

/**
 * Returns the milestones and events that these events of the log touch. An amendment touches the milestones
 * of all versions in its chain.
 *
 * @param chains the chains of amended events, by the position of the original
 * @param watchedTypes the event types that rules ask for
 */
export function touchedSubjects(
  events: readonly LoggedEvent[],
  chains: ReadonlyMap<number, readonly LoggedEvent[]>,
  watchedTypes: ReadonlySet<string>,
  zone: DayZone,
): Map<string, TouchedSubject> {
  const touched = new Map<string, TouchedSubject & { reasons: MarkReason[] }>();
  for (const event of events) {
    const root = event.chain ?? event.position;
    const versions = (chains.get(root) ?? [event]).filter(({ type }) => type !== RETRACTED);
    for (const key of keysOf(root, versions, watchedTypes)) {
      const text = watchedKey(key);
      const known = touched.get(text);
      if (known) known.reasons.push(reasonOf(event, zone));
      else touched.set(text, { key, reasons: [reasonOf(event, zone)] });
    }
  }
  return touched;
}

function keysOf(
  root: number,
  versions: readonly LoggedEvent[],
  watchedTypes: ReadonlySet<string>,
): WatchedKey[] {
  const milestones = versions
    .filter(isMilestoneEvent)
    .flatMap(({ orgUnit, subject }): WatchedKey[] =>
      orgUnit !== null && subject !== null ? [{ kind: 'milestone', orgUnit, subject }] : [],
    );
  const keys = new Map(milestones.map((key) => [watchedKey(key), key]));
  const original = versions.find(({ position }) => position === root);
  if (original?.orgUnit && versions.some(({ type }) => watchedTypes.has(type))) {
    const key: WatchedKey = { kind: 'recorded', orgUnit: original.orgUnit, subject: String(root) };
    keys.set(watchedKey(key), key);
  }
  return [...keys.values()];
}
