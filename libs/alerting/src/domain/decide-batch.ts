import type { JournalEntry } from '#assessments/domain';
import { noAlerts, trackKeyText, type AlertRecord, type AlertTransition, type TrackAlerts } from './alert.js';
import {
  applyTransitions,
  isAnnouncement,
  decideTransitions,
  type AlertPolicy,
  type AnnouncementEntry,
} from './decide-transitions.js';

/** The transitions of alerts that one journal entry causes: at least one, clears first. */
export interface AlertChange {
  entry: AnnouncementEntry;
  transitions: readonly AlertTransition[];
}

/**
 * Returns what a batch of the journal changes, given the alerts that are open before it. Cutting the journal
 * into other batches gives the same changes. Entries about alerts themselves are skipped.
 */
export function decideBatch(
  entries: readonly JournalEntry[],
  openAlerts: ReadonlyMap<string, TrackAlerts>,
  policy: AlertPolicy,
): AlertChange[] {
  const tracks = new Map(openAlerts);
  return entries.filter(isAnnouncement).flatMap((entry) => {
    const key = trackKeyText(entry);
    const track = tracks.get(key) ?? noAlerts;
    const transitions = decideTransitions(track, entry, policy);
    if (transitions.length === 0) return [];
    tracks.set(key, applyTransitions(track, transitions, entry.at, policy));
    return [{ entry, transitions }];
  });
}

/**
 * Returns the rows to store: the alerts that the changes raised, in their final state, and the older alerts
 * that they cleared.
 */
export function alertRecordsOf(changes: readonly AlertChange[]): {
  raised: AlertRecord[];
  cleared: AlertRecord[];
} {
  const raised = new Map<string, AlertRecord>();
  const cleared = new Map<string, AlertRecord>();
  for (const { entry, transitions } of changes) {
    for (const transition of transitions) {
      const record = recordOf(transition, entry.at);
      const rows = transition.change === 'raised' || raised.has(record.id) ? raised : cleared;
      rows.set(record.id, record);
    }
  }
  return { raised: [...raised.values()], cleared: [...cleared.values()] };
}

function recordOf(transition: AlertTransition, at: number): AlertRecord {
  const untouched = { acknowledgedAt: null, acknowledgedBy: null, clearedAt: null, clearedBecause: null };
  return transition.change === 'raised'
    ? { ...transition.alert, ...untouched, state: 'raised' }
    : {
        ...transition.alert,
        ...untouched,
        state: 'cleared',
        clearedAt: at,
        clearedBecause: transition.because,
      };
}
