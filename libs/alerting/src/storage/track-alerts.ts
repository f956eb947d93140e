import type { Tx } from '#database';
import {
  noAlerts,
  trackKeyText,
  type Alert,
  type AlertRecord,
  type TrackAlerts,
  type TrackKey,
} from '../domain/index.js';
import { alertColumns, toInsert, toRecord, type AlertRow } from './alert-row.js';

/** Loads the open alerts of the tracks and locks them against acknowledgements until the transaction ends. */
export async function loadTrackAlerts(tx: Tx, keys: readonly TrackKey[]): Promise<Map<string, TrackAlerts>> {
  const tracks = new Map<string, TrackAlerts>(keys.map((key) => [trackKeyText(key), noAlerts]));
  for (const alert of await selectOpenAlerts(tx, keys)) {
    const key = trackKeyText(alert);
    tracks.set(key, { ...(tracks.get(key) ?? noAlerts), [alert.family]: alert });
  }
  for (const { rule, at, ...key } of await selectLastNotified(tx, keys)) {
    const track = tracks.get(trackKeyText(key)) ?? noAlerts;
    tracks.set(trackKeyText(key), { ...track, lastNotified: { ...track.lastNotified, [rule]: at } });
  }
  return tracks;
}

async function selectOpenAlerts(tx: Tx, keys: readonly TrackKey[]): Promise<Alert[]> {
  const { rows } = await tx.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts
      where state <> 'cleared' and (org_unit, framework, track) in (select * from unnest($1::text[], $2::text[], $3::text[]))
      order by id
        for update`,
    keyColumns(keys),
  );
  return rows.map(toRecord);
}

/**
 * Selects when each rule last notified about a track. An alert that was cleared before its notification was
 * due does not count.
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
        and suppressed is null and (cleared_at is null or cleared_at >= notify_from)
      group by org_unit, framework, track, rule`,
    keyColumns(keys),
  );
  return rows.map(({ org_unit: orgUnit, at, ...row }) => ({ ...row, orgUnit, at: at.getTime() }));
}

/** Clears alerts that were open before the batch, and keeps their acknowledgements. */
export async function clearAlerts(tx: Tx, cleared: readonly AlertRecord[]): Promise<void> {
  if (cleared.length === 0) return;
  await tx.query(
    `update alerting.alerts a set state = 'cleared', cleared_at = c.at, cleared_because = c.because, changed_at = c.at
       from unnest($1::text[], $2::text[], $3::timestamptz[]) as c (id, because, at)
      where a.id = c.id and a.state <> 'cleared'`,
    [
      cleared.map(({ id }) => id),
      cleared.map(({ clearedBecause }) => clearedBecause),
      cleared.map(({ clearedAt }) => (clearedAt === null ? null : new Date(clearedAt))),
    ],
  );
}

/** Stores the alerts that the batch raised, in their state after it. Some are cleared already. */
export async function insertAlerts(tx: Tx, alerts: readonly AlertRecord[]): Promise<void> {
  if (alerts.length === 0) return;
  await tx.query(
    `insert into alerting.alerts (${alertColumns}, changed_at)
     select ${alertColumns}, coalesce(cleared_at, raised_at)
       from jsonb_to_recordset($1) as a (id text, family text, rule text, kind text, severity text, org_unit text,
         framework text, edition text, track text, day date, announcement jsonb, suppressed text, raised_position bigint,
         raised_at timestamptz, notify_from timestamptz, state text, acknowledged_at timestamptz, acknowledged_by text,
         cleared_at timestamptz, cleared_because text)`,
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
