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
  ResolveReason,
  AlertSuppressReason,
  TrackAlerts,
  TrackKey,
} from './alert.js';
import { matchRule, type AlertKind, type AlertRule, type IsWithin } from './alert-rule.js';

/** A journal entry about the announced state of an org unit, not about an alert. */
export type AnnouncementEntry = JournalEntry & {
  kind: AssessmentEntryKind;
  framework: string;
  edition: string;
  track: string;
  data: AnnouncementData;
};

/** A journal entry about a track, or about an alert on one. */
export type TrackEntry = JournalEntry & TrackKey;

export function isAboutTrack(entry: JournalEntry): entry is TrackEntry {
  return entry.framework !== null && entry.track !== null;
}

export interface AlertPolicy {
  rules: readonly AlertRule[];
  isWithin: IsWithin;
}

export function isAnnouncement(entry: JournalEntry): entry is AnnouncementEntry {
  return isAssessmentKind(entry.kind) && entry.framework !== null;
}

/**
 * Returns what one journal entry changes about the active alerts of its track; ends come first.
 *
 * Afterwards the active alerts agree with the announced state. The stage alert is that of the last notifiable
 * change and names the announced stage. The approaching alert is active exactly while progress to the next
 * stage is at least 80 %.
 *
 * History fires no stage alert, but it ends one that it makes wrong. Unknown progress changes nothing.
 */
export function decideTransitions(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const changes = [...decideStage(track, entry, policy), ...decideApproaching(track, entry, policy)];
  return [
    ...changes.filter(({ change }) => change !== 'firing'),
    ...changes.filter(({ change }) => change === 'firing'),
  ];
}

/** Returns the active alerts of the track after the transitions. */
export function applyTransitions(
  track: TrackAlerts,
  transitions: readonly AlertTransition[],
  at: number,
  policy: AlertPolicy,
): TrackAlerts {
  return transitions.reduce<TrackAlerts>((now, transition) => {
    const { alert } = transition;
    switch (transition.change) {
      case 'firing': {
        const ended = transition.replaced.reduce((rest, old) => withoutAlert(rest, old, at, policy), now);
        return { ...ended, [alert.family]: alert, lastNotified: lastNotifiedAfterFiring(ended, alert) };
      }
      case 'resolved':
      case 'withdrawn':
        return withoutAlert(now, alert, at, policy);
      case 'acknowledged':
        return now;
      default:
        return transition satisfies never;
    }
  }, track);
}

function withoutAlert(track: TrackAlerts, alert: Alert, at: number, policy: AlertPolicy): TrackAlerts {
  return {
    ...track,
    [alert.family]: null,
    lastNotified: lastNotifiedAfterEnd(track, alert, at, policy),
  };
}

function decideStage(track: TrackAlerts, entry: AnnouncementEntry, policy: AlertPolicy): AlertTransition[] {
  const active = track.stage;
  if (active && sameStage(active.announcement.to, entry.data.to)) return [];
  const kind = !suppressReasonOf(entry) && isStageChange(entry.kind) ? entry.kind : null;
  return replace(active, 'changed', kind && newAlert('stage', kind, track, entry, policy), entry);
}

function decideApproaching(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const active = track.approaching;
  const { progress, next } = entry.data;
  const close = isApproaching(progress);
  const fired = (): Alert | null =>
    close && next ? newAlert('approaching', 'threshold-approaching', track, entry, policy) : null;
  if (active && next && sameStage(active.announcement.next, next)) {
    if (close) return becomesNotifiable(active, entry) ? replace(active, 'changed', fired(), entry) : [];
    return progress === null ? [] : replace(active, 'fell-back', null, entry);
  }
  return replace(active, endOfApproach(active, entry.data), fired(), entry);
}

/**
 * Ends the active alert, if there is one, and fires the new one, if there is one. The new alert names the
 * old one, unless it is suppressed: then receivers do not get it, and the old one is resolved for itself.
 */
function replace(
  active: Alert | null,
  because: ResolveReason,
  fired: Alert | null,
  entry: AnnouncementEntry,
): AlertTransition[] {
  const isReplaced = active !== null && because === 'changed' && fired?.suppressed === null;
  const replaced = isReplaced ? [active] : [];
  return [
    ...(active && !isReplaced ? [resolve(active, because, entry)] : []),
    ...(fired
      ? [
          {
            change: 'firing' as const,
            alert: fired,
            replaces: replaced.map(({ id }) => id),
            replaced,
            suppressed: fired.suppressed,
          },
        ]
      : []),
  ];
}

function resolve(alert: Alert, because: ResolveReason, entry: AnnouncementEntry): AlertTransition {
  return { change: 'resolved', alert, because, suppressed: alert.suppressed ?? suppressReasonOf(entry) };
}

/**
 * Tells whether the entry is the crossing itself, while the active alert is suppressed because only history or
 * a baseline had shown that the stage is close. The crossing is notified.
 */
function becomesNotifiable(active: Alert, entry: AnnouncementEntry): boolean {
  return (
    active.suppressed !== null && entry.kind === 'threshold-approaching' && suppressReasonOf(entry) === null
  );
}

function newAlert(
  family: AlertFamily,
  kind: AlertKind,
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): Alert | null {
  const { orgUnit, framework, edition, day } = entry;
  const rule = matchRule(policy.rules, { kind, orgUnit, framework }, policy.isWithin);
  if (!rule) return null;
  return {
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
    firedPosition: entry.position,
    firedAt: entry.at,
    notifyFrom: Math.max(
      entry.at,
      (track.lastNotified[rule.id] ?? Number.NEGATIVE_INFINITY) + rule.coolDownMs,
    ),
    suppressed: suppressReasonOf(entry),
  };
}

/**
 * Tells why an approaching alert ends. A gate is reached when it opens, whatever its level; a stage when the
 * level is at least its own.
 */
function endOfApproach(active: Alert | null, { to, gates }: AnnouncementData): ResolveReason {
  const target = active?.announcement.next;
  const isReached = gates
    ? gates.opened.includes(target?.id ?? '')
    : (to?.level ?? 0) >= (target?.level ?? 0);
  return isReached ? 'reached' : 'changed';
}

function lastNotifiedAfterFiring(track: TrackAlerts, alert: Alert): TrackAlerts['lastNotified'] {
  return alert.suppressed ? track.lastNotified : { ...track.lastNotified, [alert.rule]: alert.notifyFrom };
}

/**
 * Returns when each rule last notified, after an alert has ended. An alert that ended within its cool-down
 * was never notified, so the cool-down runs on from the notification before it.
 */
function lastNotifiedAfterEnd(
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
