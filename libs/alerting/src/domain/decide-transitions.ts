import {
  isSameSubject,
  notifiedKey,
  type Alert,
  type AlertTransition,
  type ResolveReason,
  type TrackAlerts,
} from './alert.js';
import { isNotifiable, suppressReasonOf, type AnnouncementEntry } from './announcement-entry.js';
import { endReasonOf, isWithdrawn } from './end-reason.js';
import {
  candidateOf,
  firedAt,
  isRepeat,
  isStillMoved,
  type AlertPolicy,
  type Candidate,
} from './new-alert.js';

/**
 * Returns what one journal entry changes about the active alerts of its track; ends come first.
 *
 * Afterwards each active alert holds by what has been announced. History fires nothing, but it ends what it
 * makes wrong. While a rule waits for a movement to hold, the alert before it stays. A movement that is
 * withdrawn withdraws its alert also when a later alert has taken its place.
 */
export function decideTransitions(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const { news, repeated } = newsOf(track, entry, policy);
  const pending = decidePending(track, entry, policy);
  const overtaken = track.ended.filter((alert) => isWithdrawn(alert, entry));
  const ofActive = track.active.flatMap((alert) => {
    if (isWithdrawn(alert, entry)) return [withdrawn(alert, entry, { overtaken: false })];
    if (alert === repeated || pending.some((waiting) => isSameSubject(waiting, alert))) return [];
    if (news && isSameSubject(alert, news.alert))
      return replacesOthers(news.alert) ? [] : [resolved(alert, 'changed', entry)];
    const because = isStill(alert, entry, policy) ? null : endReasonOf(alert, entry);
    return because ? [resolved(alert, because, entry)] : [];
  });
  const ends = [...ofActive, ...overtaken.map((alert) => withdrawn(alert, entry, { overtaken: true }))];
  if (!news || news.rule.forDays > 0) return ends;
  const rest = applyTransitions(track, ends, entry.at, policy);
  return [...ends, firing(news.alert, entry.at, rest, policy)];
}

/** Returns the alerts of the track that wait for their movement to hold, after the entry. */
export function decidePending(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): readonly Alert[] {
  const { candidate, news } = newsOf(track, entry, policy);
  const kept = track.pending.filter((alert) => {
    if (isWithdrawn(alert, entry)) return false;
    const isSubject = candidate !== null && isSameSubject(alert, candidate.alert);
    return isSubject ? isRepeat(alert, candidate) : endReasonOf(alert, entry) === null;
  });
  if (!news || news.rule.forDays === 0) return kept;
  return kept.some((alert) => isSameSubject(alert, news.alert)) ? kept : [...kept, news.alert];
}

/** Returns the alerts of the track after the transitions. */
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
        const rest = transition.replaced.reduce((before, old) => withoutAlert(before, old, at, policy), now);
        return {
          active: [...rest.active, alert],
          pending: rest.pending.filter(({ id }) => id !== alert.id),
          ended: [...rest.ended, ...transition.replaced],
          lastNotified: alert.suppressed
            ? rest.lastNotified
            : { ...rest.lastNotified, [notifiedKey(alert)]: alert.notifyFrom },
        };
      }
      case 'resolved':
        return { ...withoutAlert(now, alert, at, policy), ended: [...now.ended, alert] };
      case 'withdrawn':
        return transition.overtaken
          ? { ...now, ended: now.ended.filter(({ id }) => id !== alert.id) }
          : withoutAlert(now, alert, at, policy);
      case 'acknowledged':
        return now;
      default:
        return transition satisfies never;
    }
  }, track);
}

/** Fires an alert, which takes the place of the active one about the same. */
export function firing(
  alert: Alert,
  at: number,
  track: TrackAlerts,
  policy: AlertPolicy,
): Extract<AlertTransition, { change: 'firing' }> {
  const replaced = replacesOthers(alert) ? track.active.filter((active) => isSameSubject(active, alert)) : [];
  const before = replaced.reduce((rest, old) => withoutAlert(rest, old, at, policy), track);
  return {
    change: 'firing',
    alert: firedAt(alert, at, before, policy),
    replaces: replaced.map(({ id }) => id),
    replaced,
    suppressed: alert.suppressed,
  };
}

/** Receivers do not get a suppressed alert, so it cannot tell them that another ended. */
export function replacesOthers(alert: Alert): boolean {
  return alert.suppressed === null;
}

/** Tells whether a KPI alert still says what is true after another step of the KPI. */
function isStill(alert: Alert, entry: AnnouncementEntry, policy: AlertPolicy): boolean {
  return alert.family === 'kpi' && isNotifiable(entry) && isStillMoved(alert, entry, policy);
}

/**
 * Why an entry that people might be notified of changed no alert.
 *
 * - `no-rule`: no rule asks for it.
 * - `said-already`: an active alert says the same.
 * - `pending`: its alert waits until it has held for the days of its rule.
 * - `no-alert`: it ends what it is about, and no alert was active about that.
 */
export const unalertedReasons = ['no-rule', 'said-already', 'pending', 'no-alert'] as const;
export type UnalertedReason = (typeof unalertedReasons)[number];

/** Tells why an entry without transitions changed no alert; `null` where the entry itself says it. */
export function unalertedReason(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): UnalertedReason | null {
  if (suppressReasonOf(entry) !== null) return null;
  if (!isNotifiable(entry)) return 'no-alert';
  const { candidate, repeated } = newsOf(track, entry, policy);
  if (candidate === null) return 'no-rule';
  return repeated === null ? 'pending' : 'said-already';
}

interface News {
  /** The alert that the entry gives rise to. */
  candidate: Candidate | null;
  /** The same, unless an active alert says it already. */
  news: Candidate | null;
  /** That active alert. */
  repeated: Alert | null;
}

function newsOf(track: TrackAlerts, entry: AnnouncementEntry, policy: AlertPolicy): News {
  const candidate = isNotifiable(entry) ? candidateOf(track, entry, policy) : null;
  if (!candidate) return { candidate, news: null, repeated: null };
  const active = track.active.find((alert) => isSameSubject(alert, candidate.alert));
  const repeated = active && isRepeat(active, candidate) ? active : null;
  return { candidate, news: repeated ? null : candidate, repeated };
}

function withdrawn(
  alert: Alert,
  { data: { causes, events, reason } }: AnnouncementEntry,
  { overtaken }: { overtaken: boolean },
): AlertTransition {
  const { suppressed } = alert;
  return { change: 'withdrawn', alert, reason: reason ?? null, overtaken, suppressed, causes, events };
}

function resolved(alert: Alert, because: ResolveReason, entry: AnnouncementEntry): AlertTransition {
  const { causes, events } = entry.data;
  const suppressed = alert.suppressed ?? suppressReasonOf(entry);
  return { change: 'resolved', alert, because, suppressed, causes, events };
}

/**
 * Takes an alert out. One that ended within its cool-down was never notified, so the cool-down runs on from
 * the notification before it.
 */
function withoutAlert(track: TrackAlerts, alert: Alert, at: number, policy: AlertPolicy): TrackAlerts {
  const rest = { ...track, active: track.active.filter(({ id }) => id !== alert.id) };
  if (alert.suppressed || at >= alert.notifyFrom) return rest;
  const coolDown = policy.rules.find(({ id }) => id === alert.rule)?.coolDownMs ?? 0;
  return {
    ...rest,
    lastNotified: { ...track.lastNotified, [notifiedKey(alert)]: alert.notifyFrom - coolDown },
  };
}
