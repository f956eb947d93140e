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
> {
  org_unit: string;
  day: string;
  raised_position: string;
  raised_at: Date;
  notify_from: Date;
  state: AlertRecord['state'];
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  cleared_at: Date | null;
  cleared_because: AlertRecord['clearedBecause'];
}

export const alertColumns = `id, family, rule, kind, severity, org_unit, framework, edition, track, day, announcement, suppressed,
  raised_position, raised_at, notify_from, state, acknowledged_at, acknowledged_by, cleared_at, cleared_because`;

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
    raisedPosition: Number(row.raised_position),
    raisedAt: row.raised_at.getTime(),
    notifyFrom: row.notify_from.getTime(),
    state: row.state,
    acknowledgedAt: row.acknowledged_at?.getTime() ?? null,
    acknowledgedBy: row.acknowledged_by,
    clearedAt: row.cleared_at?.getTime() ?? null,
    clearedBecause: row.cleared_because,
  };
}

/** Returns the alert as `insertAlerts` passes it in JSON. */
export function toInsert(alert: AlertRecord): Record<string, unknown> {
  const { id, family, rule, kind, severity, framework, edition, track, announcement, suppressed, state } =
    alert;
  return {
    ...{ id, family, rule, kind, severity, framework, edition, track, announcement, suppressed, state },
    org_unit: alert.orgUnit,
    day: formatDay(alert.day),
    raised_position: alert.raisedPosition,
    raised_at: instant(alert.raisedAt),
    notify_from: instant(alert.notifyFrom),
    acknowledged_at: instant(alert.acknowledgedAt),
    acknowledged_by: alert.acknowledgedBy,
    cleared_at: instant(alert.clearedAt),
    cleared_because: alert.clearedBecause,
  };
}

function instant(epochMs: number | null): string | null {
  return epochMs === null ? null : new Date(epochMs).toISOString();
}
