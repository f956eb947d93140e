import type { Tx } from '#database';
import {
  activeStates,
  noAlerts,
  trackKeyText,
  type Alert,
  type AlertRecord,
  type TrackAlerts,
  type TrackKey,
} from '../domain/index.js';
import { alertColumns, toEnd, toInsert, toRecord, type AlertRow } from './alert-row.js';

/** Part of the statement, not a parameter: only then does Postgres use the partial index. */
const ACTIVE = activeStates.map((state) => `'${state}'`).join(', ');

/** Loads the active alerts of the tracks and locks them against acknowledgements until the transaction ends. */
export async function loadTrackAlerts(tx: Tx, keys: readonly TrackKey[]): Promise<Map<string, TrackAlerts>> {
  const tracks = new Map<string, TrackAlerts>(keys.map((key) => [trackKeyText(key), noAlerts]));
  for (const alert of await selectActiveAlerts(tx, keys)) {
    const key = trackKeyText(alert);
    tracks.set(key, { ...(tracks.get(key) ?? noAlerts), [alert.family]: alert });
  }
  for (const { rule, at, ...key } of await selectLastNotified(tx, keys)) {
    const track = tracks.get(trackKeyText(key)) ?? noAlerts;
    tracks.set(trackKeyText(key), { ...track, lastNotified: { ...track.lastNotified, [rule]: at } });
  }
  return tracks;
}

async function selectActiveAlerts(tx: Tx, keys: readonly TrackKey[]): Promise<Alert[]> {
  const { rows } = await tx.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts
      where state in (${ACTIVE}) and (org_unit, framework, track) in (select * from unnest($1::text[], $2::text[], $3::text[]))
      order by id
        for update`,
    keyColumns(keys),
  );
  return rows.map(toRecord);
}

/**
 * Selects when each rule last notified about a track. An alert that ended before its notification was due
 * does not count.
 */
async function selectLastNotified(
  tx: Tx,
  keys: readonly TrackKey[],
): Promise<(TrackKey & { rule: string; at: number })[]> {
  const { rows } = await tx.query<{
    org_unit: string;
    framework: string;
    track: string;
    rule: string;
    at: Date;
  }>(
    `select org_unit, framework, track, rule, max(notify_from) as at from alerting.alerts
      where (org_unit, framework, track) in (select * from unnest($1::text[], $2::text[], $3::text[]))
        and suppressed is null and (ended_at is null or ended_at >= notify_from)
      group by org_unit, framework, track, rule`,
    keyColumns(keys),
  );
  return rows.map(({ org_unit: orgUnit, at, ...row }) => ({ ...row, orgUnit, at: at.getTime() }));
}

/** Ends alerts that were active before the batch, and keeps their acknowledgements. */
export async function endAlerts(tx: Tx, ended: readonly AlertRecord[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.query(
    `update alerting.alerts a
        set state = e.state, ended_at = e.ended_at, changed_at = e.ended_at, resolved_because = e.resolved_because,
            replaced_by = e.replaced_by, withdrawn_reason = e.withdrawn_reason
       from jsonb_to_recordset($1) as e (id text, state text, ended_at timestamptz, resolved_because text,
         replaced_by text, withdrawn_reason text)
      where a.id = e.id and a.state in (${ACTIVE})`,
    [JSON.stringify(ended.map(toEnd))],
  );
}

/** Stores the alerts that the batch fired, in their state after it. Some have ended already. */
export async function insertAlerts(tx: Tx, alerts: readonly AlertRecord[]): Promise<void> {
  if (alerts.length === 0) return;
  await tx.query(
    `insert into alerting.alerts (${alertColumns}, changed_at)
     select ${alertColumns}, coalesce(ended_at, fired_at)
       from jsonb_to_recordset($1) as a (id text, family text, rule text, kind text, severity text, org_unit text,
         framework text, edition text, track text, day date, announcement jsonb, suppressed text, fired_position bigint,
         fired_at timestamptz, notify_from timestamptz, state text, acknowledged_at timestamptz, acknowledged_by text,
         ended_at timestamptz, resolved_because text, replaced_by text, replaces text[], withdrawn_reason text)`,
    [JSON.stringify(alerts.map(toInsert))],
  );
}

function keyColumns(keys: readonly TrackKey[]): [string[], string[], string[]] {
  return [
    keys.map(({ orgUnit }) => orgUnit),
    keys.map(({ framework }) => framework),
    keys.map(({ track }) => track),
  ];
}
