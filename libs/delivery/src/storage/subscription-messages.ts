import type { Queryable, Tx } from '#database';
import type { LocalizedText } from '#kernel';
import { destinationOf } from '../channels/definitions.js';
import type { FailureReason } from '../domain/outcome.js';
import type { NotificationContent } from '../domain/notification-content.js';
import { targetOf, type Subscription } from '../domain/subscription.js';
import { COLLECTED, type Delivery } from './delivery-reports.js';

/** One attempt to deliver. Times are real. */
export interface Attempt {
  number: number;
  startedAt: number;
  /** `null`: it goes on, or its process ended before it did. */
  finishedAt: number | null;
  delivered: boolean | null;
  reason: FailureReason | null;
  /** The code with which the receiver answered, of HTTP or of SMTP. */
  status: number | null;
  detail: string | null;
}

/** A message to one subscription with all its attempts. */
export interface AttemptedDelivery extends Delivery {
  /** The journal position of the change; `null` when it is about the subscription. */
  position: number | null;
  alertId: string | null;
  orgUnit: string;
  title: LocalizedText;
  /** Epoch milliseconds by Thang's clock. */
  createdAt: number;
  tries: readonly Attempt[];
}

/** A message that is about its subscription and not about an alert. */
export interface OwnMessage {
  id: string;
  subscription: Pick<Subscription, 'id' | 'channel'>;
  content: NotificationContent;
  /** Epoch milliseconds by Thang's clock. */
  createdAt: number;
  attemptLimit: number;
  /** Set when the caller makes the only attempt itself, so that no worker takes the message. */
  lease: string | null;
}

/** How long the sender of a test message owns it. Longer than any attempt. */
const OWN_LEASE_S = 60;

export async function insertOwnMessage(tx: Tx, message: OwnMessage): Promise<void> {
  const { id, subscription, content, createdAt, attemptLimit, lease } = message;
  const { channel } = subscription;
  const state = targetOf(channel) === null ? 'delivered' : 'pending';
  const attempts = state === 'pending' && lease !== null ? 1 : 0;
  await tx.query(
    `insert into delivery.messages (id, content, subscription_id, channel, destination, state, created_at,
       attempts, attempt_limit, lease, leased_until, settled_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::uuid,
       case when $10::uuid is not null then clock_timestamp() + interval '${OWN_LEASE_S} seconds' end,
       case when $6 = 'delivered' then clock_timestamp() end)`,
    [
      id,
      JSON.stringify(content),
      subscription.id,
      channel.kind,
      destinationOf(channel),
      state,
      new Date(createdAt),
      attempts,
      attemptLimit,
      lease,
    ],
  );
  if (attempts === 1)
    await tx.query('insert into delivery.attempts (message_id, number) values ($1, 1)', [id]);
}

/** Returns the sealed secrets that sign messages of a subscription, the newest first. */
export async function selectSecrets(q: Queryable, subscriptionId: string): Promise<string[]> {
  const { rows } = await q.query<{ sealed: string }>(
    `select sealed from delivery.secrets
      where subscription_id = $1 and (ends_at is null or ends_at > clock_timestamp()) order by created_at desc`,
    [subscriptionId],
  );
  return rows.map(({ sealed }) => sealed);
}

export interface DeliveriesOfSubscription {
  subscriptionId: string;
  /** `null`: all org units. */
  orgUnits: readonly string[] | null;
  state: Delivery['state'] | null;
  limit: number;
  /** The creation and id of the last delivery of the page before. */
  after: { createdAt: number; id: string } | null;
}

interface AttemptedRow extends Pick<Delivery, 'id' | 'channel' | 'state' | 'reason' | 'attempts'> {
  subscription_id: string;
  last_error: string | null;
  next_attempt_at: Date;
  settled_at: Date | null;
  created_at: Date;
  position: string | null;
  alert_id: string | null;
  org_unit: string;
  title_vi: string;
  title_en: string;
  tries: (Omit<Attempt, 'startedAt' | 'finishedAt'> & { startedAt: string; finishedAt: string | null })[];
}

/**
 * Selects the deliveries of a subscription with their attempts, the newest first. Changes that are collected
 * for a person, or were not sent, are deliveries too. A composed message belongs to each subscription that it
 * tells changes of.
 */
export function selectAttempted(
  q: Queryable,
  { subscriptionId, orgUnits, state, limit, after }: DeliveriesOfSubscription,
): Promise<AttemptedDelivery[]> {
  return select(
    q,
    `(select ${OWN} from delivery.messages m
       where m.subscription_id = $1
          or m.id in (select message_id from delivery.collected_changes where subscription_id = $1)
      union all
      select ${OWN.replace('m.created_at', 'null::timestamptz as created_at')}
        from (${COLLECTED} and c.subscription_id = $1) m)`,
    `($2::text[] is null or coalesce(n.org_unit, s.org_unit) = any($2))
        and ($3::text is null or m.state = $3)
        and ($4::timestamptz is null or (${CREATED_AT}, m.id) < ($4, $5))
      order by ${CREATED_AT} desc, m.id desc limit $6`,
    [subscriptionId, orgUnits, state, after && new Date(after.createdAt), after?.id ?? null, limit],
  );
}

export async function selectAttemptedById(q: Queryable, id: string): Promise<AttemptedDelivery | null> {
  const [known] = await select(q, 'delivery.messages', 'm.id = $1', [id]);
  return known ?? null;
}

/** The columns that messages and collected changes share. */
const OWN = `m.id, m.subscription_id, m.channel, m.state, m.reason, m.attempts, m.last_error, m.next_attempt_at,
  m.settled_at, m.position, m.alert_id, m.content, m.created_at`;

/** Messages are created by Thang's clock, and so were the changes that are collected. */
const CREATED_AT = `coalesce(m.created_at, (n.content #>> '{payload,timestamp}')::timestamptz)`;

async function select(
  q: Queryable,
  source: string,
  conditions: string,
  values: readonly unknown[],
): Promise<AttemptedDelivery[]> {
  const { rows } = await q.query<AttemptedRow>(
    `select m.id, m.subscription_id, m.channel, m.state, m.reason, m.attempts, m.last_error, m.next_attempt_at,
            m.settled_at, ${CREATED_AT} as created_at, m.position, m.alert_id,
            coalesce(n.org_unit, s.org_unit) as org_unit,
            coalesce(m.content, n.content) #>> '{texts,vi,title}' as title_vi,
            coalesce(m.content, n.content) #>> '{texts,en,title}' as title_en,
            coalesce((select jsonb_agg(jsonb_build_object('number', a.number, 'startedAt', a.started_at,
                        'finishedAt', a.finished_at, 'delivered', a.delivered, 'reason', a.reason,
                        'status', a.status, 'detail', a.detail) order by a.number)
                        from delivery.attempts a where a.message_id = m.id), '[]') as tries
       from ${source} m
       join delivery.subscriptions s on s.id = m.subscription_id
       left join delivery.notifications n on n.position = m.position and n.alert_id = m.alert_id
      where ${conditions}`,
    [...values],
  );
  return rows.map(toAttempted);
}

function toAttempted(row: AttemptedRow): AttemptedDelivery {
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    channel: row.channel,
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    lastError: row.last_error,
    nextAttemptAt: row.state === 'pending' ? row.next_attempt_at.getTime() : null,
    settledAt: row.settled_at?.getTime() ?? null,
    position: row.position === null ? null : Number(row.position),
    alertId: row.alert_id,
    orgUnit: row.org_unit,
    title: { vi: row.title_vi, en: row.title_en },
    createdAt: row.created_at.getTime(),
    tries: row.tries.map(({ startedAt, finishedAt, ...attempt }) => ({
      ...attempt,
      startedAt: Date.parse(startedAt),
      finishedAt: finishedAt === null ? null : Date.parse(finishedAt),
    })),
  };
}
