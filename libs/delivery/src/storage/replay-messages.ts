import type { Tx } from '#database';
import { severities } from '#alerting/domain';
import { destinationOf } from '../channels/definitions.js';
import type { Subscription } from '../domain/subscription.js';

/** The part of the journal to replay: positions or instants, both ends included. */
export interface ReplaySelection {
  fromPosition: number;
  toPosition: number;
  from: Date | null;
  to: Date | null;
  /** The org units that the subscription covers and its key sees. */
  orgUnits: readonly string[];
  limit: number;
}

interface Replayable {
  position: number;
  alertId: string;
  /** The message that the subscription got or was to get; `null` when there is none. */
  messageId: string | null;
}

/**
 * Selects the notifications in the range that concern the subscription, in the order of the journal, and the
 * messages about them where they exist. A suppressed transition is replayed only when it ends an alert whose
 * firing is notifiable, so that a receiver that keeps a list of alerts learns of the end.
 */
export async function selectReplayable(
  tx: Tx,
  { id, frameworks, kinds, severity }: Subscription,
  { fromPosition, toPosition, from, to, orgUnits, limit }: ReplaySelection,
): Promise<Replayable[]> {
  const { rows } = await tx.query<{ position: string; alert_id: string; message_id: string | null }>(
    `select distinct on (n.position, coalesce(m.id, n.alert_id)) n.position, n.alert_id, m.id as message_id
       from delivery.notifications n
       left join delivery.messages m
         on m.subscription_id = $1 and m.position = n.position and (m.alert_id = n.alert_id or n.alert_id = any(m.alert_ids))
      where n.position between $2 and $3 and n.org_unit = any($4)
        and ($5::timestamptz is null or (n.content #>> '{payload,timestamp}')::timestamptz >= $5)
        and ($6::timestamptz is null or (n.content #>> '{payload,timestamp}')::timestamptz <= $6)
        and ($7::text[] is null or n.content #>> '{payload,data,framework,id}' = any($7))
        and ($8::text[] is null or n.content #>> '{payload,data,alert,kind}' = any($8))
        and n.content #>> '{payload,data,alert,severity}' = any($9)
        and (n.notifiable or exists (
              select 1 from delivery.notifications f
               where f.alert_id = n.alert_id and f.notifiable and f.content #>> '{payload,type}' = 'alert.firing'
            ) and n.content #>> '{payload,type}' <> 'alert.firing')
        and (m.id is null or m.state in ('delivered', 'dead-lettered')
             or m.state = 'suppressed' and m.reason not in ('settled-before-told', 'notified-above'))
        -- The alert of an org unit above, which the subscription gets, told of the same.
        and not exists (
              select 1 from delivery.notifications g
               where m.id is null and g.org_unit = any($4) and g.notifiable and g.position <= n.position
                 and g.org_unit = n.transition #>> '{alert,announcement,check,within}'
                 and g.transition #>> '{alert,item}' = n.transition #>> '{alert,item}'
            )
      order by n.position, coalesce(m.id, n.alert_id) limit $10`,
    [
      id,
      fromPosition,
      toPosition,
      orgUnits,
      from,
      to,
      frameworks,
      kinds,
      severities.slice(severities.indexOf(severity)),
      limit,
    ],
  );
  return rows.map(({ position, alert_id, message_id }) => ({
    position: Number(position),
    alertId: alert_id,
    messageId: message_id,
  }));
}

/** Makes these messages due again, under their ids. */
export async function resendMessages(tx: Tx, ids: readonly string[], attempts: number): Promise<void> {
  await tx.query(
    `update delivery.messages
        set state = 'pending', reason = null, settled_at = null, attempt_limit = attempts + $2,
            next_attempt_at = clock_timestamp()
      where id = any($1)`,
    [ids, attempts],
  );
}

/** Writes messages about changes that the subscription did not get. */
export async function insertMissedMessages(
  tx: Tx,
  { id, channel }: Subscription,
  missed: readonly { messageId: string; position: number; alertId: string }[],
  attempts: number,
  now: number,
): Promise<void> {
  await tx.query(
    `insert into delivery.messages (id, position, alert_id, alert_ids, subscription_id, channel, destination, state,
       created_at, attempt_limit)
     select m.id, m.position, m.alert_id, array[m.alert_id], $4, $5, $6, 'pending', $7, $8
       from unnest($1::text[], $2::bigint[], $3::text[]) as m (id, position, alert_id)
     on conflict do nothing`,
    [
      missed.map(({ messageId }) => messageId),
      missed.map(({ position }) => position),
      missed.map(({ alertId }) => alertId),
      id,
      channel.kind,
      destinationOf(channel),
      new Date(now),
      attempts,
    ],
  );
}
