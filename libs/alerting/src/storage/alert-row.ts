import { formatDay, parseDay } from '#kernel';
import type { AlertRecord } from '../domain/index.js';

/** Members that a row and a record have under the same name and type. */
type SameMember =
  | 'id'
  | 'family'
  | 'item'
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
  | 'ended';

/** A row of `alerting.alerts`. Text columns with closed sets have the types of the domain. */
export interface AlertRow extends Pick<AlertRecord, SameMember> {
  org_unit: string;
  day: string;
  fired_position: string;
  fired_at: Date;
  notify_from: Date;
  due_day: string | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  ended_at: Date | null;
  resolved_because: AlertRecord['resolvedBecause'];
  replaced_by: string | null;
  withdrawn_reason: string | null;
}

export const alertColumns = `id, family, item, rule, kind, severity, org_unit, framework, edition, track, day, announcement,
  suppressed, fired_position, fired_at, notify_from, due_day, state, acknowledged_at, acknowledged_by, ended_at,
  resolved_because, replaced_by, replaces, withdrawn_reason, ended`;

export function toRecord(row: AlertRow): AlertRecord {
  const { id, family, item, rule, kind, severity, framework, edition, track, announcement } = row;
  const { suppressed, state, replaces, ended } = row;
  return {
    ...{ id, family, item, rule, kind, severity, framework, edition, track, announcement },
    ...{ suppressed, state, replaces, ended },
    orgUnit: row.org_unit,
    day: parseDay(row.day) ?? Number.NaN,
    firedPosition: Number(row.fired_position),
    firedAt: row.fired_at.getTime(),
    notifyFrom: row.notify_from.getTime(),
    dueDay: row.due_day === null ? null : (parseDay(row.due_day) ?? null),
    acknowledgedAt: row.acknowledged_at?.getTime() ?? null,
    acknowledgedBy: row.acknowledged_by,
    endedAt: row.ended_at?.getTime() ?? null,
    resolvedBecause: row.resolved_because,
    replacedBy: row.replaced_by,
    withdrawnReason: row.withdrawn_reason,
  };
}

/** Returns the alert as `insertAlerts` passes it in JSON. */
export function toInsert(alert: AlertRecord): Record<string, unknown> {
  const { id, family, item, rule, kind, severity, framework, edition, track, announcement } = alert;
  return {
    ...{ id, family, item, rule, kind, severity, framework, edition, track, announcement },
    org_unit: alert.orgUnit,
    day: formatDay(alert.day),
    fired_position: alert.firedPosition,
    fired_at: instant(alert.firedAt),
    notify_from: instant(alert.notifyFrom),
    due_day: alert.dueDay === null ? null : formatDay(alert.dueDay),
    replaces: alert.replaces,
    ...toEnd(alert),
  };
}

/** Returns the state of the alert and how it ended, as `endAlerts` passes it in JSON. */
export function toEnd(alert: AlertRecord): Record<string, unknown> {
  const { id, state, suppressed, ended } = alert;
  return {
    ...{ id, state, suppressed, ended },
    ended_at: instant(alert.endedAt),
    resolved_because: alert.resolvedBecause,
    replaced_by: alert.replacedBy,
    withdrawn_reason: alert.withdrawnReason,
  };
}

function instant(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}
