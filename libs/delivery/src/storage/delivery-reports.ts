import type { Queryable } from '#database';
import type { LocalizedText } from '#kernel';
import type { DeadLetterReason, SuppressReason } from '../domain/outcome.js';
import type { ChannelKind } from '../channels/forms.js';

/** The state of one message to one subscriber. Times are real, even where the demo's clock is not. */
export interface Delivery {
  /** The message id, the same at every attempt. */
  id: string;
  subscriptionId: string;
  channel: ChannelKind;
  state: 'pending' | 'delivered' | 'dead-lettered' | 'suppressed';
  /** Why the message is dead-lettered or suppressed. */
  reason: DeadLetterReason | SuppressReason | null;
  attempts: number;
  lastError: string | null;
  /** Epoch milliseconds; null unless the message is pending. */
  nextAttemptAt: number | null;
  /** Epoch milliseconds: when the message was delivered, dead-lettered or suppressed. */
  settledAt: number | null;
}

/** A delivery with its alert, org unit and title. */
export interface DeliveryReport extends Delivery {
  /** `null`: the message is about its subscription. */
  alertId: string | null;
  orgUnit: string;
  title: LocalizedText;
}

interface DeliveryRow extends Omit<Delivery, 'subscriptionId' | 'nextAttemptAt' | 'lastError' | 'settledAt'> {
  subscription_id: string;
  last_error: string | null;
  next_attempt_at: Date;
  settled_at: Date | null;
}

const columns =
  'm.id, m.subscription_id, m.channel, m.state, m.reason, m.attempts, m.last_error, m.next_attempt_at, m.settled_at';

/**
 * What waits to be put into a message to a person, or is not sent, as a delivery of its own: the log of
 * notifications has it from the beginning.
 */
export const COLLECTED = `select 'msg_' || md5(c.position || c.alert_id || c.subscription_id) as id, c.position, c.alert_id,
    array[c.alert_id] as alert_ids, c.subscription_id, s.channel, case c.state when 'waiting' then 'pending' else c.state end as state,
    c.reason, 0 as attempts, null::text as last_error, c.due_at as next_attempt_at,
    case c.state when 'suppressed' then c.due_at end as settled_at, null::jsonb as content
  from delivery.collected_changes c join delivery.subscriptions s on s.id = c.subscription_id where c.state <> 'sent'`;

/** Returns the deliveries about each of these alerts, oldest first. */
export async function selectDeliveriesOf(
  q: Queryable,
  alertIds: readonly string[],
): Promise<Map<string, Delivery[]>> {
  const { rows } = await q.query<DeliveryRow & { alert_ids: string[] }>(
    `select ${columns}, m.alert_ids, m.position from delivery.messages m where m.alert_ids && $1::text[]
      union all
     select ${columns}, m.alert_ids, m.position from (${COLLECTED} and c.alert_id = any($1)) m
      order by position, id`,
    [alertIds],
  );
  const deliveries = new Map<string, Delivery[]>(alertIds.map((id) => [id, []]));
  for (const { alert_ids, ...row } of rows) {
    for (const alertId of alert_ids) deliveries.get(alertId)?.push(toDelivery(row));
  }
  return deliveries;
}

export interface ReportFilter {
  /** `null`: all org units. */
  orgUnits: readonly string[] | null;
  state: Delivery['state'];
  limit: number;
  /** The last delivery of the page before. */
  after?: { settledAt: number | null; id: string } | null;
}

/** What reports are ordered by: a pending message is later than all. Cursors have milliseconds. */
const SETTLED = `coalesce(date_trunc('milliseconds', m.settled_at), 'infinity')`;

/** Selects deliveries in one state, the latest first. */
export async function selectReports(
  q: Queryable,
  { orgUnits, state, limit, after = null }: ReportFilter,
): Promise<DeliveryReport[]> {
  const { rows } = await q.query<ReportRow>(
    `${report(`(select ${SHARED} from delivery.messages union all select ${SHARED} from (${COLLECTED}) c)`)}
      where m.state = $1 and ($2::text[] is null or coalesce(n.org_unit, s.org_unit) = any($2)) and ${NO_TEST}
        and ($4::text is null or (${SETTLED}, m.id) < (coalesce($5::timestamptz, 'infinity'), $4))
      order by ${SETTLED} desc, m.id desc limit $3`,
    [state, orgUnits, limit, after?.id ?? null, instantOf(after?.settledAt)],
  );
  return rows.map(toReport);
}

export async function selectReport(q: Queryable, id: string): Promise<DeliveryReport | null> {
  const { rows } = await q.query<ReportRow>(`${report('delivery.messages')} where m.id = $1`, [id]);
  return rows[0] ? toReport(rows[0]) : null;
}

/**
 * Gives a dead-lettered message another round of attempts, at once and under its old id. Returns false when
 * the message is not dead-lettered.
 */
export async function requeueMessage(q: Queryable, id: string, attempts: number): Promise<boolean> {
  const { rowCount } = await q.query(
    `update delivery.messages
        set state = 'pending', reason = null, settled_at = null, attempt_limit = attempts + $2,
            next_attempt_at = clock_timestamp()
      where id = $1 and state = 'dead-lettered'`,
    [id, attempts],
  );
  return rowCount === 1;
}

/** The messages of a channel that wait or are dead-lettered. */
export interface MessageBacklog {
  channel: ChannelKind;
  state: 'pending' | 'dead-lettered';
  count: number;
  /** Since when the oldest of them might have been sent, in epoch milliseconds of Thang's clock. */
  oldest: number;
}

/** Counts pending and dead-lettered messages by channel, for the metrics. */
export async function countMessages(q: Queryable): Promise<MessageBacklog[]> {
  const { rows } = await q.query<MessageBacklog>(
    `select channel, state, count(*)::int as count,
       round(date_part('epoch', min(greatest(created_at, not_before))) * 1000)::float8 as oldest
     from delivery.messages m
     where state in ('pending', 'dead-lettered') and ${NO_TEST} group by channel, state`,
  );
  return rows;
}

interface ReportRow extends DeliveryRow {
  alert_id: string | null;
  org_unit: string;
  title_vi: string;
  title_en: string;
}

/** The columns that messages and collected changes have in common. */
const SHARED = `id, position, alert_id, subscription_id, channel, state, reason, attempts, last_error, next_attempt_at,
  settled_at, content`;

const report = (
  table: string,
): string => `select ${columns}, m.alert_id, coalesce(n.org_unit, s.org_unit) as org_unit,
    coalesce(m.content, n.content) #>> '{texts,vi,title}' as title_vi,
    coalesce(m.content, n.content) #>> '{texts,en,title}' as title_en
  from ${table} m join delivery.subscriptions s on s.id = m.subscription_id
  left join delivery.notifications n using (position, alert_id)`;

/** A test message is answered to its sender at once, so nobody needs to look after it. */
const NO_TEST = `m.content #>> '{payload,type}' is distinct from 'subscription.test'`;

function instantOf(at: number | null | undefined): Date | null {
  return at == null ? null : new Date(at);
}

function toReport({ alert_id, org_unit, title_vi, title_en, ...row }: ReportRow): DeliveryReport {
  return { ...toDelivery(row), alertId: alert_id, orgUnit: org_unit, title: { vi: title_vi, en: title_en } };
}

function toDelivery({
  subscription_id,
  last_error,
  next_attempt_at,
  settled_at,
  ...row
}: DeliveryRow): Delivery {
  return {
    ...row,
    subscriptionId: subscription_id,
    lastError: last_error,
    nextAttemptAt: row.state === 'pending' ? next_attempt_at.getTime() : null,
    settledAt: settled_at?.getTime() ?? null,
  };
}
