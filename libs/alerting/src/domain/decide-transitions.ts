import {
  isApproaching,
  isAssessmentKind,
  type AnnouncementData,
  type AssessmentEntryKind,
  type JournalEntry,
} from '#assessments/domain';
import type { StageRef } from '#maturity/domain';
import type {
  Alert,
  AlertFamily,
  AlertTransition,
  ClearReason,
  AlertSuppressReason,
  TrackAlerts,
} from './alert.js';
import { matchRule, type AlertKind, type AlertRule, type IsWithin } from './alert-rule.js';

/** A journal entry about the announced state of an org unit, not about an alert. */
export type AnnouncementEntry = JournalEntry & { kind: AssessmentEntryKind; data: AnnouncementData };

export interface AlertPolicy {
  rules: readonly AlertRule[];
  isWithin: IsWithin;
}

export function isAnnouncement(entry: JournalEntry): entry is AnnouncementEntry {
  return isAssessmentKind(entry.kind);
}

/**
 * Returns what one journal entry raises and clears, given the open alerts of its track; clears come first.
 *
 * Afterwards the open alerts agree with the announced state. The stage alert is that of the last notifiable
 * change and names the announced stage. The approaching alert is open exactly while progress to the next
 * stage is at least 80 %.
 *
 * History raises no stage alert, but it clears one that it makes wrong; both are suppressed. Unknown progress
 * changes nothing.
 */
export function decideTransitions(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const changes = [...decideStage(track, entry, policy), ...decideApproaching(track, entry, policy)];
  return [
    ...changes.filter(({ change }) => change === 'cleared'),
    ...changes.filter(({ change }) => change === 'raised'),
  ];
}

/** Returns the open alerts of the track after the transitions. */
export function applyTransitions(
  track: TrackAlerts,
  transitions: readonly AlertTransition[],
  at: number,
  policy: AlertPolicy,
): TrackAlerts {
  return transitions.reduce<TrackAlerts>(
    (now, { change, alert }) => ({
      ...now,
      [alert.family]: change === 'raised' ? alert : null,
      lastNotified:
        change === 'raised'
          ? lastNotifiedAfterRaise(now, alert)
          : lastNotifiedAfterClear(now, alert, at, policy),
    }),
    track,
  );
}

function decideStage(track: TrackAlerts, entry: AnnouncementEntry, policy: AlertPolicy): AlertTransition[] {
  const open = track.stage;
  if (open && sameStage(open.announcement.to, entry.data.to)) return [];
  const suppressed = suppressReasonOf(entry);
  const notifiable = !suppressed && isStageChange(entry.kind) ? entry.kind : null;
  return [
    ...(open ? [clear(open, notifiable ? 'superseded' : 'undone', suppressed)] : []),
    ...(notifiable ? raise('stage', notifiable, track, entry, policy) : []),
  ];
}

function decideApproaching(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const open = track.approaching;
  const { progress, next } = entry.data;
  const close = isApproaching(progress);
  if (open && next && sameStage(open.announcement.next, next)) {
    if (close && becomesNotifiable(open, entry)) {
      return [
        clear(open, 'superseded', open.suppressed),
        ...raise('approaching', 'threshold-approaching', track, entry, policy),
      ];
    }
    return close || progress === null ? [] : [clear(open, 'fell-back', suppressReasonOf(entry))];
  }
  return [
    ...(open ? [clear(open, endOfApproach(open, entry.data), suppressReasonOf(entry))] : []),
    ...(close && next ? raise('approaching', 'threshold-approaching', track, entry, policy) : []),
  ];
}

/**
 * Tells whether the entry is the crossing itself, while the open alert is suppressed because only history or
 * a baseline had shown that the stage is close. The crossing is notified.
 */
function becomesNotifiable(open: Alert, entry: AnnouncementEntry): boolean {
  return (
    open.suppressed !== null && entry.kind === 'threshold-approaching' && suppressReasonOf(entry) === null
  );
}

function raise(
  family: AlertFamily,
  kind: AlertKind,
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const { orgUnit, framework, edition, day } = entry;
  const rule = matchRule(policy.rules, { kind, orgUnit, framework }, policy.isWithin);
  if (!rule) return [];
  const suppressed = suppressReasonOf(entry);
  const alert: Alert = {
    id: `${entry.position}-${family}`,
    family,
    rule: rule.id,
    kind,
    severity: rule.severity,
    orgUnit,
    framework,
    track: entry.track,
    edition,
    day,
    announcement: entry.data,
    raisedPosition: entry.position,
    raisedAt: entry.at,
    notifyFrom: Math.max(
      entry.at,
      (track.lastNotified[rule.id] ?? Number.NEGATIVE_INFINITY) + rule.coolDownMs,
    ),
    suppressed,
  };
  return [{ change: 'raised', alert, suppressed }];
}

function clear(alert: Alert, because: ClearReason, suppressed: AlertSuppressReason | null): AlertTransition {
  return { change: 'cleared', alert, because, suppressed };
}

/**
 * Tells why an approaching alert ends. A gate is reached when it opens, whatever its level; a stage when the
 * level is at least its own.
 */
function endOfApproach(open: Alert, { to, gates }: AnnouncementData): ClearReason {
  const target = open.announcement.next;
  const isReached = gates
    ? gates.opened.includes(target?.id ?? '')
    : (to?.level ?? 0) >= (target?.level ?? 0);
  return isReached ? 'reached' : 'superseded';
}

function lastNotifiedAfterRaise(track: TrackAlerts, alert: Alert): TrackAlerts['lastNotified'] {
  return alert.suppressed ? track.lastNotified : { ...track.lastNotified, [alert.rule]: alert.notifyFrom };
}

/**
 * Returns when each rule last notified after a clear. An alert that was cleared within its cool-down was
 * never notified, so the cool-down runs on from the notification before it.
 */
function lastNotifiedAfterClear(
  track: TrackAlerts,
  alert: Alert,
  at: number,
  policy: AlertPolicy,
): TrackAlerts['lastNotified'] {
  if (alert.suppressed || at >= alert.notifyFrom) return track.lastNotified;
  const coolDown = policy.rules.find(({ id }) => id === alert.rule)?.coolDownMs ?? 0;
  return { ...track.lastNotified, [alert.rule]: alert.notifyFrom - coolDown };
}

function suppressReasonOf(entry: AnnouncementEntry): AlertSuppressReason | null {
  if (entry.silent) return 'history';
  return entry.kind === 'baseline' || entry.kind === 'restated' ? entry.kind : null;
}

function isStageChange(kind: AssessmentEntryKind): kind is 'stage-advanced' | 'stage-regressed' {
  return kind === 'stage-advanced' || kind === 'stage-regressed';
}

function sameStage(one: StageRef | null, other: StageRef | null): boolean {
  return one?.level === other?.level && one?.id === other?.id;
}
