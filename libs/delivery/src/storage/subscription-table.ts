import type { Queryable, Tx } from '#database';
import type { ChannelKind } from '../channels/forms.js';
import { channelTo, targetOf, type Subscription } from '../domain/subscription.js';

interface SubscriptionRow extends Pick<
  Subscription,
  'id' | 'owner' | 'frameworks' | 'kinds' | 'severity' | 'language'
> {
  org_unit: string;
  channel: ChannelKind;
  target: string | null;
  created_at: Date;
}

const columns = 'id, owner, org_unit, frameworks, kinds, severity, channel, target, language, created_at';

/** Stores a subscription. `secret` is sealed already. */
export async function insertSubscription(
  q: Queryable,
  wanted: Subscription,
  secret: string | null,
): Promise<void> {
  await q.query(
    `insert into delivery.subscriptions (${columns}, secret) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      wanted.id,
      wanted.owner,
      wanted.orgUnit,
      wanted.frameworks,
      wanted.kinds,
      wanted.severity,
      wanted.channel.kind,
      targetOf(wanted.channel),
      wanted.language,
      new Date(wanted.createdAt),
      secret,
    ],
  );
}

/**
 * Counts the subscriptions of a key. A lock keeps two requests of the same key from counting at the same
 * time.
 */
export async function countOfOwner(tx: Tx, owner: string): Promise<number> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('delivery.subscriptions'), hashtext($1))`, [owner]);
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from delivery.subscriptions where owner = $1 and removed_at is null',
    [owner],
  );
  return rows[0]?.count ?? 0;
}

export async function selectSubscription(q: Queryable, id: string): Promise<Subscription | null> {
  const { rows } = await q.query<SubscriptionRow>(
    `select ${columns} from delivery.subscriptions where id = $1 and removed_at is null`,
    [id],
  );
  return rows[0] ? toSubscription(rows[0]) : null;
}

/** Selects the subscriptions of one key, or of all; the newest first. */
export async function selectSubscriptions(q: Queryable, owner: string | null): Promise<Subscription[]> {
  const { rows } = await q.query<SubscriptionRow>(
    `select ${columns} from delivery.subscriptions
      where removed_at is null and ($1::text is null or owner = $1) order by created_at desc, id`,
    [owner],
  );
  return rows.map(toSubscription);
}

/**
 * Selects the subscriptions to exactly these org units. None of them can be removed until the transaction
 * ends.
 */
export async function lockSubscriptionsAt(tx: Tx, orgUnits: readonly string[]): Promise<Subscription[]> {
  const { rows } = await tx.query<SubscriptionRow>(
    `select ${columns} from delivery.subscriptions
      where removed_at is null and org_unit = any($1) order by id for share`,
    [orgUnits],
  );
  return rows.map(toSubscription);
}

/** Ends a subscription and deletes its secret. Its waiting messages are suppressed. */
export async function removeSubscription(tx: Tx, id: string, at: number): Promise<void> {
  await tx.query(
    'update delivery.subscriptions set removed_at = $2, secret = null where id = $1 and removed_at is null',
    [id, new Date(at)],
  );
  await tx.query(
    `update delivery.messages set state = 'suppressed', reason = 'subscription-removed', settled_at = clock_timestamp()
      where subscription_id = $1 and state in ('pending', 'dead-lettered')`,
    [id],
  );
}

function toSubscription({ org_unit, channel, target, created_at, ...row }: SubscriptionRow): Subscription {
  return {
    ...row,
    orgUnit: org_unit,
    channel: channelTo(channel, target),
    createdAt: created_at.getTime(),
  };
}
