import { formatDay, parseDay } from '#kernel';
import type { AlertRecord } from '../domain/index.js';

/** A row of `alerting.alerts`. Text columns with closed sets have the types of the domain. */
export interface AlertRow extends Pick<
  AlertRecord,
  | 'id'
  | 'family'
  | 'rule'
  | 'kind'
  | 'severity'
  | 'framework'
  | 'edition'
  | 'track'
  | 'announcement'
  | 'suppressed'
  | 'state'
  | 'replaces'
> {
  org_unit: string;
  day: string;
  fired_position: string;
  fired_at: Date;
  notify_from: Date;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  ended_at: Date | null;
  resolved_because: AlertRecord['resolvedBecause'];
  replaced_by: string | null;
  withdrawn_reason: string | null;
}

export const alertColumns = `id, family, rule, kind, severity, org_unit, framework, edition, track, day, announcement, suppressed,
  fired_position, fired_at, notify_from, state, acknowledged_at, acknowledged_by, ended_at, resolved_because, replaced_by,
  replaces, withdrawn_reason`;

export function toRecord(row: AlertRow): AlertRecord {
  return {
    id: row.id,
    family: row.family,
    rule: row.rule,
    kind: row.kind,
    severity: row.severity,
    orgUnit: row.org_unit,
    framework: row.framework,
    edition: row.edition,
    track: row.track,
    day: parseDay(row.day) ?? Number.NaN,
    announcement: row.announcement,
    suppressed: row.suppressed,
    firedPosition: Number(row.fired_position),
    firedAt: row.fired_at.getTime(),
    notifyFrom: row.notify_from.getTime(),
    state: row.state,
    acknowledgedAt: row.acknowledged_at?.getTime() ?? null,
    acknowledgedBy: row.acknowledged_by,
    endedAt: row.ended_at?.getTime() ?? null,
    resolvedBecause: row.resolved_because,
    replacedBy: row.replaced_by,
    replaces: row.replaces,
    withdrawnReason: row.withdrawn_reason,
  };
}

/** Returns the alert as `insertAlerts` passes it in JSON. */
export function toInsert(alert: AlertRecord): Record<string, unknown> {
  const { id, family, rule, kind, severity, framework, edition, track, announcement, suppressed } = alert;
  return {
    ...{ id, family, rule, kind, severity, framework, edition, track, announcement, suppressed },
    org_unit: alert.orgUnit,
    day: formatDay(alert.day),
    fired_position: alert.firedPosition,
    fired_at: instant(alert.firedAt),
    notify_from: instant(alert.notifyFrom),
    replaces: alert.replaces,
    ...toEnd(alert),
  };
}

/** Returns the state of the alert and how it ended, as `endAlerts` passes it in JSON. */
export function toEnd(alert: AlertRecord): Record<string, unknown> {
  return {
    id: alert.id,
    state: alert.state,
    ended_at: instant(alert.endedAt),
    resolved_because: alert.resolvedBecause,
    replaced_by: alert.replacedBy,
    withdrawn_reason: alert.withdrawnReason,
  };
}

function instant(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}
