import {
  isApproaching,
  isAssessmentKind,
  type AnnouncementData,
  type AssessmentEntryKind,
  type JournalEntry,
} from '#assessments/domain';
import type { StageRef } from '#maturity/domain';
import type { Alert, AlertFamily, AlertTransition, ClearReason, QuietReason, TrackAlerts } from './alert.js';
import { matchRule, type AlertKind, type AlertRule, type IsWithin } from './alert-rule.js';

/** A journal entry that says where a body stands (all but the transitions of alerts). */
export type AnnouncementEntry = JournalEntry & { kind: AssessmentEntryKind; data: AnnouncementData };

export interface AlertPolicy {
  rules: readonly AlertRule[];
  isWithin: IsWithin;
}

export function isAnnouncement(entry: JournalEntry): entry is AnnouncementEntry {
  return isAssessmentKind(entry.kind);
}

/**
 * What one journal entry raises and clears, given what stands: clears first. After it, the standing alerts are true to
 * the announced state: the stage alert is that of the last told change and names the stage the body is announced at; the
 * approaching alert stands exactly while progress to the next stage is at least 80 %. History raises no stage alert (it
 * is no news) but clears the one it makes untrue; and nobody is told of it. Unknown progress changes nothing.
 */
export function settle(track: TrackAlerts, entry: AnnouncementEntry, policy: AlertPolicy): AlertTransition[] {
  const changes = [...settleStage(track, entry, policy), ...settleApproaching(track, entry, policy)];
  return [
    ...changes.filter(({ change }) => change === 'cleared'),
    ...changes.filter(({ change }) => change === 'raised'),
  ];
}

/** The alerts that stand after the transitions. */
export function afterTransitions(
  track: TrackAlerts,
  transitions: readonly AlertTransition[],
  at: number,
  policy: AlertPolicy,
): TrackAlerts {
  return transitions.reduce<TrackAlerts>(
    (now, { change, alert }) => ({
      ...now,
      [alert.family]: change === 'raised' ? alert : null,
      lastTold: change === 'raised' ? told(now, alert) : untold(now, alert, at, policy),
    }),
    track,
  );
}

function settleStage(track: TrackAlerts, entry: AnnouncementEntry, policy: AlertPolicy): AlertTransition[] {
  const standing = track.stage;
  if (standing && sameStage(standing.announcement.to, entry.data.to)) return [];
  const quiet = quietReason(entry);
  const news = !quiet && isStageChange(entry.kind) ? entry.kind : null;
  return [
    ...(standing ? [clear(standing, news ? 'superseded' : 'undone', quiet)] : []),
    ...(news ? raise('stage', news, track, entry, policy) : []),
  ];
}

function settleApproaching(
  track: TrackAlerts,
  entry: AnnouncementEntry,
  policy: AlertPolicy,
): AlertTransition[] {
  const standing = track.approaching;
  const { progress, next } = entry.data;
  const close = isApproaching(progress);
  if (standing && next && sameStage(standing.announcement.next, next)) {
    if (close && isNews(standing, entry)) {
      return [
        clear(standing, 'superseded', standing.quiet),
        ...raise('approaching', 'threshold-approaching', track, entry, policy),
      ];
    }
    return close || progress === null ? [] : [clear(standing, 'fell-back', quietReason(entry))];
  }
  return [
    ...(standing ? [clear(standing, endOfApproach(standing, entry.data), quietReason(entry))] : []),
    ...(close && next ? raise('approaching', 'threshold-approaching', track, entry, policy) : []),
  ];
}

/** The crossing itself, where so far history alone had shown the body to be close: this time people are told. */
function isNews(standing: Alert, entry: AnnouncementEntry): boolean {
  return standing.quiet !== null && entry.kind === 'threshold-approaching' && quietReason(entry) === null;
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
  const quiet = quietReason(entry);
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
    tellFrom: Math.max(entry.at, (track.lastTold[rule.id] ?? Number.NEGATIVE_INFINITY) + rule.coolDownMs),
    quiet,
  };
  return [{ change: 'raised', alert, quiet }];
}

function clear(alert: Alert, because: ClearReason, quiet: QuietReason | null): AlertTransition {
  return { change: 'cleared', alert, because, quiet };
}

/** A gate is reached when it opens, whatever its place among the others. */
function endOfApproach(standing: Alert, { to, gates }: AnnouncementData): ClearReason {
  const target = standing.announcement.next;
  const isReached = gates
    ? gates.opened.includes(target?.id ?? '')
    : (to?.level ?? 0) >= (target?.level ?? 0);
  return isReached ? 'reached' : 'superseded';
}

function told(track: TrackAlerts, alert: Alert): TrackAlerts['lastTold'] {
  return alert.quiet ? track.lastTold : { ...track.lastTold, [alert.rule]: alert.tellFrom };
}

/** An alert that was cleared within its cool-down was never told: the cool-down runs on from the telling before it. */
function untold(track: TrackAlerts, alert: Alert, at: number, policy: AlertPolicy): TrackAlerts['lastTold'] {
  if (alert.quiet || at >= alert.tellFrom) return track.lastTold;
  const coolDown = policy.rules.find(({ id }) => id === alert.rule)?.coolDownMs ?? 0;
  return { ...track.lastTold, [alert.rule]: alert.tellFrom - coolDown };
}

function quietReason(entry: AnnouncementEntry): QuietReason | null {
  if (entry.silent) return 'history';
  return entry.kind === 'baseline' || entry.kind === 'restated' ? entry.kind : null;
}

function isStageChange(kind: AssessmentEntryKind): kind is 'stage-advanced' | 'stage-regressed' {
  return kind === 'stage-advanced' || kind === 'stage-regressed';
}

function sameStage(one: StageRef | null, other: StageRef | null): boolean {
  return one?.level === other?.level && one?.id === other?.id;
}
