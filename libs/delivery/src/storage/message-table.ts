import type { AlertTransition } from '#alerting/domain';
import type { Tx } from '#database';
import type { NotificationContent } from '../domain/notification-content.js';
import type { PlannedMessage, NotificationLogEntry } from '../domain/plan-messages.js';
import { destinationOf } from '../channels/definitions.js';
import { targetOf } from '../domain/subscription.js';

export interface Notification {
  position: number;
  alertId: string;
  orgUnit: string;
  transition: AlertTransition;
  content: NotificationContent;
  /** False when the transition is suppressed for people. */
  notifiable: boolean;
  /** Where in which trace it was caused; null when its facts do not say. */
  traceparent: string | null;
}

export async function insertNotifications(tx: Tx, notifications: readonly Notification[]): Promise<void> {
  if (notifications.length === 0) return;
  await tx.query(
    `insert into delivery.notifications (position, alert_id, org_unit, transition, content, notifiable, traceparent)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::jsonb[], $5::jsonb[], $6::boolean[], $7::text[])`,
    [
      notifications.map(({ position }) => position),
      notifications.map(({ alertId }) => alertId),
      notifications.map(({ orgUnit }) => orgUnit),
      notifications.map(({ transition }) => JSON.stringify(transition)),
      notifications.map(({ content }) => JSON.stringify(content)),
      notifications.map(({ notifiable }) => notifiable),
      notifications.map(({ traceparent }) => traceparent),
    ],
  );
}

/** Rows per statement. The parameter stays far below the limit of PostgreSQL. */
const ROWS_AT_ONCE = 5_000;

export interface MessageTimes {
  attemptLimit: number;
  /**
   * How far the time of the journal is ahead of Thang's clock, in milliseconds. The journal's time never goes
   * back, so a clock that once was ahead must not hold messages.
   */
  journalAhead: number;
}

/**
 * Stores messages. A channel without a target has nothing to send, so its messages are delivered once they
 * are stored.
 */
export async function insertMessages(
  tx: Tx,
  messages: readonly PlannedMessage[],
  { attemptLimit, journalAhead }: MessageTimes,
): Promise<void> {
  for (let first = 0; first < messages.length; first += ROWS_AT_ONCE) {
    const rows = messages
      .slice(first, first + ROWS_AT_ONCE)
      .map((message) => toInsert(message, journalAhead));
    await insertSome(tx, rows, attemptLimit);
  }
}

async function insertSome(tx: Tx, rows: readonly object[], attemptLimit: number): Promise<void> {
  await tx.query(
    `insert into delivery.messages (id, position, alert_id, alert_ids, subscription_id, channel, destination, state, reason,
       created_at, not_before, attempt_limit, settled_at)
     select id, position, alert_id, alert_ids, subscription_id, channel, destination, state, reason, created_at, not_before, $2,
       case when state <> 'pending' then clock_timestamp() end
       from jsonb_to_recordset($1) as m (id text, position bigint, alert_id text, alert_ids text[], subscription_id text,
         channel text, destination text, state text, reason text, created_at timestamptz, not_before timestamptz)`,
    [JSON.stringify(rows), attemptLimit],
  );
}

/**
 * Selects and locks the messages about these alerts that are not suppressed. No worker can try them until the
 * transaction ends.
 */
export async function selectNotificationLog(
  tx: Tx,
  alertIds: readonly string[],
  journalAhead: number,
): Promise<NotificationLogEntry[]> {
  const { rows } = await tx.query<{
    id: string;
    subscription_id: string;
    alert_id: string;
    tried: boolean;
    not_before: Date | null;
  }>(
    `select id, subscription_id, alert_id, attempts > 0 or state <> 'pending' as tried, not_before
       from delivery.messages
      where alert_ids && $1::text[] and state <> 'suppressed' and content is null
      order by id
        for update`,
    [alertIds],
  );
  return rows.map((row) => ({
    messageId: row.id,
    subscriptionId: row.subscription_id,
    alertId: row.alert_id,
    tried: row.tried,
    notBefore: row.not_before === null ? Number.NEGATIVE_INFINITY : row.not_before.getTime() + journalAhead,
  }));
}

export async function suppressMessages(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update delivery.messages set state = 'suppressed', reason = 'settled-before-told', settled_at = clock_timestamp()
      where id = any($1) and state = 'pending'`,
    [ids],
  );
}

function toInsert(message: PlannedMessage, journalAhead: number): Record<string, unknown> {
  const { channel } = message.subscription;
  const { notBefore, createdAt } = message;
  return {
    id: message.messageId,
    position: message.position,
    alert_id: message.alertId,
    alert_ids: [message.alertId],
    subscription_id: message.subscriptionId,
    channel: channel.kind,
    destination: destinationOf(channel),
    state: message.suppressed ? 'suppressed' : targetOf(channel) === null ? 'delivered' : 'pending',
    reason: message.suppressed,
    created_at: new Date(createdAt).toISOString(),
    not_before: notBefore <= createdAt ? null : new Date(notBefore - journalAhead).toISOString(),
  };
}
