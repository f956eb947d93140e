import type { Queryable, Tx } from '#database';
import type { AlertRecord, AlertState } from '../domain/index.js';
import { alertColumns, toRecord, type AlertRow } from './alert-row.js';

export interface AlertFilter {
  /** Codes of the org units to look at; `null`: all. */
  orgUnits: readonly string[] | null;
  /** `null` or left out: all. */
  states?: readonly AlertState[] | null | undefined;
  /** Leaves out alerts of which nobody is notified. */
  notifiedOnly?: boolean | undefined;
  /** Leaves out alerts that an active alert of an org unit above gathers, if that is among the org units. */
  gathered?: boolean | undefined;
  /** Only alerts that the alert of this org unit about this item gathers. */
  within?: { orgUnit: string; item: string } | undefined;
  /** Epoch milliseconds. Only alerts that fired, were acknowledged or ended at or after this time. */
  since?: number | undefined;
  limit: number;
}

/** The last alert of a page; the next page begins behind it. */
export interface AlertCursor {
  position: number;
  family: string;
}

/** The org unit above whose alert tells of the same; `null`: none does. */
const WITHIN = `(alert.announcement -> 'check' ->> 'within')`;

/** Selects alerts, newest first, behind the cursor `after`. */
export async function selectAlerts(
  q: Queryable,
  filter: AlertFilter,
  after: AlertCursor | null,
): Promise<AlertRecord[]> {
  const { rows } = await q.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts alert
      where ($1::text[] is null or org_unit = any($1))
        and ($2::text[] is null or state = any($2)) and (not $7::boolean or suppressed is null)
        and ($3::timestamptz is null or changed_at >= $3)
        and ($4::bigint is null or (fired_position, family) < ($4, $5::text))
        and ($9::text is null or (${WITHIN} = $9 and item = $10))
        and not ($8::boolean and ${WITHIN} is not null and exists (
          select from alerting.alerts above
          where above.org_unit = ${WITHIN} and above.framework is null and above.track is null
            and above.family = alert.family and above.item = alert.item
            and above.state in ('firing', 'acknowledged') and above.suppressed is null
            and ($1::text[] is null or above.org_unit = any($1))))
      order by fired_position desc, family desc
      limit $6`,
    [
      filter.orgUnits,
      filter.states ?? null,
      filter.since === undefined ? null : new Date(filter.since),
      after?.position ?? null,
      after?.family ?? null,
      filter.limit,
      filter.notifiedOnly ?? false,
      filter.gathered ?? false,
      filter.within?.orgUnit ?? null,
      filter.within?.item ?? null,
    ],
  );
  return rows.map(toRecord);
}

/** How many alerts that people were notified of since an instant were withdrawn later. */
export async function countWithdrawn(
  q: Queryable,
  orgUnits: readonly string[] | null,
  since: number,
): Promise<{ count: number; of: number }> {
  const { rows } = await q.query<{ count: number; of: number }>(
    `select count(*) filter (where state = 'withdrawn')::int as count, count(*)::int as of
       from alerting.alerts
      where ($1::text[] is null or org_unit = any($1)) and fired_at >= $2 and suppressed is null and state <> 'pending'`,
    [orgUnits, new Date(since)],
  );
  return rows[0] ?? { count: 0, of: 0 };
}

export async function selectAlert(q: Queryable, id: string): Promise<AlertRecord | null> {
  const { rows } = await q.query<AlertRow>(`select ${alertColumns} from alerting.alerts where id = $1`, [id]);
  return rows[0] ? toRecord(rows[0]) : null;
}

/** Locks the alert, so that it does not end while it is acknowledged. */
export async function lockAlert(tx: Tx, id: string): Promise<AlertRecord | null> {
  const { rows } = await tx.query<AlertRow>(
    `select ${alertColumns} from alerting.alerts where id = $1 for update`,
    [id],
  );
  return rows[0] ? toRecord(rows[0]) : null;
}

export async function acknowledgeAlert(tx: Tx, id: string, by: string, at: number): Promise<void> {
  await tx.query(
    `update alerting.alerts set state = 'acknowledged', acknowledged_at = $2, acknowledged_by = $3, changed_at = $2
      where id = $1`,
    [id, new Date(at), by],
  );
}
