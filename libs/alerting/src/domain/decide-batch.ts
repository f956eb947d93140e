import type { AlertTransitionData, JournalEntry } from '#assessments/domain';
import { noAlerts, trackKeyText, type Alert, type AlertTransition, type TrackAlerts } from './alert.js';
import { isAnnouncement } from './announcement-entry.js';
import {
  applyTransitions,
  decidePending,
  decideTransitions,
  unalertedReason,
  type UnalertedReason,
} from './decide-transitions.js';
import type { AlertPolicy } from './new-alert.js';

/** The transitions of alerts that one journal entry causes: at least one, ends first. */
export interface AlertChange {
  entry: JournalEntry;
  transitions: readonly AlertTransition[];
}

/** What a batch of the journal changes. */
export interface BatchDecision {
  changes: readonly AlertChange[];
  /** The alerts that began to wait. Some of them may have stopped within the batch. */
  nowPending: readonly Alert[];
  /** The alerts that stopped waiting, because their movement did not hold. */
  dropped: readonly Alert[];
  /** The entries that changed no alert although people might be notified of them, and why. */
  unalerted: readonly Unalerted[];
}

export interface Unalerted {
  /** In the journal. */
  position: number;
  reason: UnalertedReason;
}

/**
 * Returns what a batch of the journal changes, given the alerts that are active or pending before it. Cutting
 * the journal into other batches gives the same changes. An acknowledgement has happened already when the
 * journal tells it; it is passed on while the alert is active.
 */
export function decideBatch(
  entries: readonly JournalEntry[],
  alerts: ReadonlyMap<string, TrackAlerts>,
  policy: AlertPolicy,
): BatchDecision {
  const tracks = new Map(alerts);
  const changes: AlertChange[] = [];
  const nowPending: Alert[] = [];
  const dropped: Alert[] = [];
  const unalerted: Unalerted[] = [];
  for (const entry of entries) {
    const key = trackKeyText(entry);
    const track = tracks.get(key) ?? noAlerts;
    const isNews = isAnnouncement(entry);
    const transitions = isNews ? decideTransitions(track, entry, policy) : acknowledgementIn(entry, track);
    const pending = isNews ? decidePending(track, entry, policy) : track.pending;
    nowPending.push(...pending.filter((alert) => !track.pending.includes(alert)));
    dropped.push(...track.pending.filter((alert) => !pending.includes(alert)));
    tracks.set(key, applyTransitions({ ...track, pending }, transitions, entry.at, policy));
    if (transitions.length > 0) changes.push({ entry, transitions });
    const reason = isNews && transitions.length === 0 ? unalertedReason(track, entry, policy) : null;
    if (reason !== null) unalerted.push({ position: entry.position, reason });
  }
  return { changes, nowPending, dropped, unalerted };
}

function acknowledgementIn({ kind, data }: JournalEntry, track: TrackAlerts): AlertTransition[] {
  if (kind !== 'alert-acknowledged') return [];
  const { alertId, by = '' } = data as AlertTransitionData;
  const alert = track.active.find(({ id }) => id === alertId);
  return alert ? [{ change: 'acknowledged', alert, by, suppressed: alert.suppressed }] : [];
}
