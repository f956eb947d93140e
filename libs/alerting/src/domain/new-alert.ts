import { familyOf } from './alert-kinds.js';
import { noAlerts, notifiedKey, type Alert, type TrackAlerts } from './alert.js';
import { matchRule, type AlertRule, type IsWithin } from './alert-rule.js';
import { isAbout, itemOf, sameStage, type NotifiableEntry } from './announcement-entry.js';
import { kpiBefore, movementOf, type PastOfEntry } from './movement-of.js';
import { isAtLeastBy, kpiHasMoved } from './rule-conditions.js';

export interface AlertPolicy extends PastOfEntry {
  rules: readonly AlertRule[];
  isWithin: IsWithin;
  /** Tells whether the installation follows a framework. Without it, all are followed. */
  isFollowed?(framework: string): boolean;
}

/** An alert that an entry gives rise to, and the rule that it comes from. */
export interface Candidate {
  alert: Alert;
  rule: AlertRule;
}

/** Returns the alert of the first rule that matches the entry. */
export function candidateOf(
  track: TrackAlerts,
  entry: NotifiableEntry,
  policy: AlertPolicy,
): Candidate | null {
  const { kind, orgUnit, framework, edition, day, data } = entry;
  const movement = movementOf(entry, track, policy);
  const rule = matchRule(policy.rules, { orgUnit, framework, movement }, policy.isWithin);
  if (!rule) return null;
  const family = familyOf(kind);
  const alert: Alert = {
    id: `${entry.position}-${family}`,
    family,
    item: itemOf(kind, data),
    rule: rule.id,
    kind,
    severity: rule.severity,
    orgUnit,
    framework,
    track: entry.track,
    edition,
    day,
    announcement: 'kpi' in rule.when ? overDays(entry, rule.when.kpi.days, policy) : data,
    firedPosition: entry.position,
    firedAt: entry.at,
    notifyFrom: entry.at,
    dueDay: dueDayOf(rule, day),
    suppressed: framework === null || (policy.isFollowed?.(framework) ?? true) ? null : 'not-followed',
  };
  return { alert, rule };
}

/** Returns the alert as it fires now, after the cool-down of its rule. */
export function firedAt(alert: Alert, at: number, track: TrackAlerts, policy: AlertPolicy): Alert {
  const rule = policy.rules.find(({ id }) => id === alert.rule);
  const last = track.lastNotified[notifiedKey(alert)] ?? Number.NEGATIVE_INFINITY;
  return {
    ...alert,
    firedAt: at,
    notifyFrom: Math.max(at, last + (rule?.coolDownMs ?? 0)),
    dueDay: rule && 'kpi' in rule.when ? alert.day + rule.when.kpi.days : null,
  };
}

/** Tells whether the active alert says the same as the new one already. */
export function isRepeat(active: Alert, { alert, rule }: Candidate): boolean {
  if (active.suppressed !== null && alert.suppressed === null) return false;
  const [before, after] = [active.announcement, alert.announcement];
  switch (alert.family) {
    case 'stage':
    case 'band':
      return sameStage(before.to, after.to);
    case 'gate':
    case 'item':
    case 'approaching':
    case 'recorded':
    case 'check':
      return active.kind === alert.kind;
    case 'target':
      return before.verdict?.to === after.verdict?.to;
    case 'milestone':
      return active.kind === alert.kind && before.due?.to === after.due?.to;
    case 'kpi':
      return (
        active.rule === rule.id &&
        'kpi' in rule.when &&
        !isAtLeastBy(movedBetween(active, alert), rule.when.kpi.by)
      );
    case 'score':
      return false;
    default:
      return alert.family satisfies never;
  }
}

/** Tells whether a KPI that took a step back is still so far from where it was as its alert says. */
export function isStillMoved(active: Alert, entry: NotifiableEntry, policy: AlertPolicy): boolean {
  const rule = policy.rules.find(({ id }) => id === active.rule);
  if (!rule || !('kpi' in rule.when) || !isAbout(entry, active)) return false;
  return kpiHasMoved(rule.when.kpi, movementOf(entry, noAlerts, policy).kpiMoved);
}

/** The day on which a pending alert fires, or on which a movement within some days is too long ago. */
function dueDayOf(rule: AlertRule, day: number): number | null {
  if (rule.forDays > 0) return day + rule.forDays;
  return 'kpi' in rule.when ? day + rule.when.kpi.days : null;
}

function overDays(entry: NotifiableEntry, days: number, policy: AlertPolicy): Alert['announcement'] {
  const { data } = entry;
  return data.value ? { ...data, value: { ...data.value, from: kpiBefore(entry, days, policy) } } : data;
}

function movedBetween(one: Alert, other: Alert): number {
  return Math.abs((other.announcement.value?.to ?? 0) - (one.announcement.value?.to ?? 0));
}
