import type { Tx } from '#database';
import { formatDay, type Day } from '#kernel';
import {
  activeStates,
  isActive,
  noAlerts,
  notifiedKey,
  trackKeyText,
  type Alert,
  type AlertRecord,
  type TrackAlerts,
  type TrackKey,
} from '../domain/index.js';
import { alertColumns, toEnd, toInsert, toRecord, type AlertRow } from './alert-row.js';

/** Part of the statements, not a parameter: only then does Postgres use the partial indexes. */
const LIVING = ['pending', ...activeStates].map((state) => `'${state}'`).join(', ');

/** The states of alerts that a movement found wrong later withdraws. */
const ENDED = `'resolved', 'replaced'`;

/** Milestones and events have no framework, so tracks are compared with `is not distinct from`. */
const TRACKS = `unnest($1::text[], $2::text[], $3::text[]) as key (org_unit, framework, track)
   join alerting.alerts a on a.org_unit = key.org_unit
    and a.framework is not distinct from key.framework and a.track is not distinct from key.track`;

/**
 * Loads the alerts of the tracks and locks them against acknowledgements until the transaction ends. Of those
 * that have ended, only those that one of these movements gave rise to.
 */
export async function loadTrackAlerts(
  tx: Tx,
  keys: readonly TrackKey[],
  withdrawn: readonly TrackMovement[] = [],
): Promise<Map<string, TrackAlerts>> {
  const distinct = [...new Map(keys.map((key) => [trackKeyText(key), key])).values()];
  const tracks = new Map<string, TrackAlerts>(distinct.map((key) => [trackKeyText(key), noAlerts]));
  for (const alert of await selectLivingAlerts(tx, distinct)) {
    const track = tracks.get(trackKeyText(alert)) ?? noAlerts;
    const list = isActive(alert.state) ? 'active' : 'pending';
    tracks.set(trackKeyText(alert), { ...track, [list]: [...track[list], alert] });
  }
  for (const alert of await selectEnded(tx, withdrawn)) {
    const track = tracks.get(trackKeyText(alert)) ?? noAlerts;
    tracks.set(trackKeyText(alert), { ...track, ended: [...track.ended, alert] });
  }
  for (const { at, ...alert } of await selectLastNotified(tx, distinct)) {
    const track = tracks.get(trackKeyText(alert)) ?? noAlerts;
    const lastNotified = { ...track.lastNotified, [notifiedKey(alert)]: at };
    tracks.set(trackKeyText(alert), { ...track, lastNotified });
  }
  return tracks;
}

/** Returns the tracks with alerts that the day changes, at most `limit`. */
export async function tracksDueBy(tx: Tx, today: Day, limit: number): Promise<TrackKey[]> {
  const { rows } = await tx.query<{ org_unit: string; framework: string | null; track: string | null }>(
    `select org_unit, framework, track from alerting.alerts
      where state in (${LIVING}) and due_day <= $1::date
      group by org_unit, framework, track order by min(due_day) limit $2`,
    [formatDay(today), limit],
  );
  return rows.map(({ org_unit, ...row }) => ({ ...row, orgUnit: org_unit }));
}

/** A movement of a track that is withdrawn. */
export interface TrackMovement extends TrackKey {
  kind: string;
  day: Day;
}

async function selectEnded(tx: Tx, movements: readonly TrackMovement[]): Promise<AlertRecord[]> {
  if (movements.length === 0) return [];
  const { rows } = await tx.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts
      where state in (${ENDED}) and id in (
        select a.id from ${TRACKS} join unnest($4::text[], $5::date[]) as moved (kind, day) using (kind, day)
         where a.state in (${ENDED})
      )
      order by fired_position, id
        for update`,
    [...keyColumns(movements), movements.map(({ kind }) => kind), movements.map(({ day }) => formatDay(day))],
  );
  return rows.map(toRecord);
}

async function selectLivingAlerts(tx: Tx, keys: readonly TrackKey[]): Promise<AlertRecord[]> {
  const { rows } = await tx.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts
      where state in (${LIVING}) and id in (select a.id from ${TRACKS} where a.state in (${LIVING}))
      order by fired_position, id
        for update`,
    keyColumns(keys),
  );
  return rows.map(toRecord);
}

/**
 * Selects when each rule last notified about an item of a track. An alert that ended before its notification
 * was due does not count.
 */
async function selectLastNotified(
  tx: Tx,
  keys: readonly TrackKey[],
): Promise<(TrackKey & Pick<Alert, 'rule' | 'item'> & { at: number })[]> {
  const { rows } = await tx.query<{
    org_unit: string;
    framework: string | null;
    track: string | null;
    rule: string;
    item: string | null;
    at: Date;
  }>(
    `select a.org_unit, a.framework, a.track, a.rule, a.item, max(a.notify_from) as at from ${TRACKS}
      where a.suppressed is null and a.state <> 'pending' and (a.ended_at is null or a.ended_at >= a.notify_from)
      group by a.org_unit, a.framework, a.track, a.rule, a.item`,
    keyColumns(keys),
  );
  return rows.map(({ org_unit: orgUnit, at, ...row }) => ({ ...row, orgUnit, at: at.getTime() }));
}

/** Lets pending alerts wait for another day. */
export async function postponeAlerts(tx: Tx, ids: readonly string[], day: Day): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update alerting.alerts set due_day = $2::date where id = any($1::text[]) and state = 'pending'`,
    [ids, formatDay(day)],
  );
}

/**
 * Ends alerts that were active or pending before the batch, and keeps their acknowledgements. Those that
 * ended before can be withdrawn, and keep the time at which they ended.
 */
export async function endAlerts(tx: Tx, ended: readonly AlertRecord[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.query(
    `update alerting.alerts a
        set state = e.state, suppressed = e.suppressed, ended_at = coalesce(a.ended_at, e.ended_at),
            changed_at = e.ended_at, ended = e.ended, resolved_because = e.resolved_because,
            replaced_by = coalesce(e.replaced_by, a.replaced_by), withdrawn_reason = e.withdrawn_reason
       from jsonb_to_recordset($1) as e (id text, state text, suppressed text, ended_at timestamptz, ended jsonb,
         resolved_because text, replaced_by text, withdrawn_reason text)
      where a.id = e.id and (a.state in (${LIVING}) or (e.state = 'withdrawn' and a.state in (${ENDED})))`,
    [JSON.stringify(ended.map(toEnd))],
  );
}

/** Stores the alerts of the batch in their state after it. A pending alert that fires keeps its row. */
export async function insertAlerts(tx: Tx, alerts: readonly AlertRecord[]): Promise<void> {
  if (alerts.length === 0) return;
  await tx.query(
    `insert into alerting.alerts (${alertColumns}, changed_at)
     select ${alertColumns}, coalesce(ended_at, fired_at)
       from jsonb_to_recordset($1) as a (id text, family text, item text, rule text, kind text, severity text,
         org_unit text, framework text, edition text, track text, day date, announcement jsonb, suppressed text,
         fired_position bigint, fired_at timestamptz, notify_from timestamptz, due_day date, state text,
         acknowledged_at timestamptz, acknowledged_by text, ended_at timestamptz, resolved_because text,
         replaced_by text, replaces text[], withdrawn_reason text, ended jsonb)
     on conflict (id) do update
        set state = excluded.state, fired_at = excluded.fired_at, notify_from = excluded.notify_from,
            due_day = excluded.due_day, replaces = excluded.replaces, changed_at = excluded.changed_at
      where alerts.state = 'pending'`,
    [JSON.stringify(alerts.map(toInsert))],
  );
}

function keyColumns(keys: readonly TrackKey[]): [string[], (string | null)[], (string | null)[]] {
  return [
    keys.map(({ orgUnit }) => orgUnit),
    keys.map(({ framework }) => framework),
    keys.map(({ track }) => track),
  ];
}
