import type { AlertTransitionData, JournalEntry } from '#assessments/domain';
import {
  noAlerts,
  trackKeyText,
  type Alert,
  type AlertRecord,
  type AlertTransition,
  type TrackAlerts,
} from './alert.js';
import {
  applyTransitions,
  isAnnouncement,
  decideTransitions,
  type AlertPolicy,
  type TrackEntry,
} from './decide-transitions.js';

/** The transitions of alerts that one journal entry causes: at least one, ends first. */
export interface AlertChange {
  entry: JournalEntry;
  transitions: readonly AlertTransition[];
}

/**
 * Returns what a batch of the journal changes, given the alerts that are active before it. Cutting the
 * journal into other batches gives the same changes. An acknowledgement has happened already when the journal
 * tells it; it is passed on while the alert is active.
 */
export function decideBatch(
  entries: readonly TrackEntry[],
  activeAlerts: ReadonlyMap<string, TrackAlerts>,
  policy: AlertPolicy,
): AlertChange[] {
  const tracks = new Map(activeAlerts);
  return entries.flatMap((entry) => {
    const key = trackKeyText(entry);
    const track = tracks.get(key) ?? noAlerts;
    const transitions = isAnnouncement(entry)
      ? decideTransitions(track, entry, policy)
      : acknowledgementIn(entry, track);
    if (transitions.length === 0) return [];
    tracks.set(key, applyTransitions(track, transitions, entry.at, policy));
    return [{ entry, transitions }];
  });
}

function acknowledgementIn({ kind, data }: JournalEntry, track: TrackAlerts): AlertTransition[] {
  if (kind !== 'alert-acknowledged') return [];
  const { alertId, by = '' } = data as AlertTransitionData;
  const alert = [track.stage, track.approaching].find((active) => active?.id === alertId);
  return alert ? [{ change: 'acknowledged', alert, by, suppressed: alert.suppressed }] : [];
}

/**
 * Returns the rows to store: the alerts that the changes fired, in their final state, and the older alerts
 * that they ended.
 */
export function alertRecordsOf(changes: readonly AlertChange[]): {
  fired: AlertRecord[];
  ended: AlertRecord[];
} {
  const fired = new Map<string, AlertRecord>();
  const ended = new Map<string, AlertRecord>();
  const end = (alert: Alert, as: Partial<AlertRecord>): void => {
    const rows = fired.has(alert.id) ? fired : ended;
    rows.set(alert.id, { ...(fired.get(alert.id) ?? firingRecord(alert, [])), ...as });
  };
  for (const { entry, transitions } of changes) {
    for (const transition of transitions) {
      const { alert } = transition;
      switch (transition.change) {
        case 'firing':
          fired.set(alert.id, firingRecord(alert, transition.replaces));
          for (const old of transition.replaced)
            end(old, { state: 'replaced', endedAt: entry.at, replacedBy: alert.id });
          break;
        case 'resolved':
          end(alert, { state: 'resolved', endedAt: entry.at, resolvedBecause: transition.because });
          break;
        case 'withdrawn':
          end(alert, { state: 'withdrawn', endedAt: entry.at, withdrawnReason: transition.reason });
          break;
        case 'acknowledged':
          break;
        default:
          transition satisfies never;
      }
    }
  }
  return { fired: [...fired.values()], ended: [...ended.values()] };
}

function firingRecord(alert: Alert, replaces: readonly string[]): AlertRecord {
  return {
    ...alert,
    state: 'firing',
    acknowledgedAt: null,
    acknowledgedBy: null,
    endedAt: null,
    resolvedBecause: null,
    replacedBy: null,
    replaces,
    withdrawnReason: null,
  };
}
