import type { Queryable, Tx } from '#database';
import { destinationOf } from '../channels/definitions.js';
import type { SentNotice } from '../domain/build-mail.js';
import type { ComposedMessage } from '../domain/composition.js';
import type { NotificationContent } from '../domain/notification-content.js';
import type { Subscription } from '../domain/subscription.js';

/** Stores a composed message with its content. It is about its first change, and covers the alerts of all. */
export async function insertComposed(
  tx: Tx,
  { id, changes, covers }: ComposedMessage,
  content: NotificationContent,
  subscription: Subscription,
  { attemptLimit, at }: { attemptLimit: number; at: number },
): Promise<void> {
  const [main] = changes;
  const { channel } = subscription;
  await tx.query(
    `insert into delivery.messages (id, position, alert_id, alert_ids, content, subscription_id, channel, destination,
       state, created_at, attempt_limit)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10)`,
    [
      id,
      main?.position,
      main?.transition.alert.id,
      [...new Set(covers.map(({ transition }) => transition.alert.id))],
      JSON.stringify(content),
      subscription.id,
      channel.kind,
      destinationOf(channel),
      new Date(at),
      attemptLimit,
    ],
  );
}

/** Selects when messages were sent, by their ids. */
export async function selectNotices(q: Queryable, ids: readonly string[]): Promise<Map<string, SentNotice>> {
  const { rows } = await q.query<{ id: string; at: Date }>(
    `select m.id, coalesce(m.settled_at, max(c.due_at), m.created_at) as at
       from delivery.messages m left join delivery.collected_changes c on c.message_id = m.id
      where m.id = any($1) group by m.id`,
    [ids],
  );
  return new Map(rows.map(({ id, at }) => [id, { at: at.getTime() }]));
}

/** Selects the subscriptions whose changes a message tells. */
export async function selectSubscriptionsOf(q: Queryable, messageId: string): Promise<string[]> {
  const { rows } = await q.query<{ subscription_id: string }>(
    'select distinct subscription_id from delivery.collected_changes where message_id = $1',
    [messageId],
  );
  return rows.map(({ subscription_id }) => subscription_id);
}
