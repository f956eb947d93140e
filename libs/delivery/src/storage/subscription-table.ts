import type { Queryable, Tx } from '#database';
import type { ChannelKind } from '../channels/forms.js';
import { destinationOf } from '../channels/definitions.js';
import type { SuppressReason } from '../domain/outcome.js';
import { channelTo, targetOf, type PauseReason, type Subscription } from '../domain/subscription.js';
import { suppressCollected } from './collected-changes.js';
import { deleteSecrets } from './secret-table.js';

interface SubscriptionRow extends Pick<
  Subscription,
  'id' | 'owner' | 'frameworks' | 'kinds' | 'severity' | 'digest' | 'language'
> {
  org_unit: string;
  channel: ChannelKind;
  target: string | null;
  created_at: Date;
  paused_at: Date | null;
  pause_reason: PauseReason | null;
  gone_at: Date | null;
  old_secret_ends_at: Date | null;
}

const columns = `id, owner, org_unit, frameworks, kinds, severity, channel, target, language, created_at, paused_at,
  pause_reason, gone_at, digest`;
const selected = `${columns}, (select max(x.ends_at) from delivery.secrets x
   where x.subscription_id = s.id and x.ends_at > clock_timestamp()) as old_secret_ends_at`;

export async function insertSubscription(q: Queryable, subscription: Subscription): Promise<void> {
  await q.query(
    `insert into delivery.subscriptions (${columns})
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    valuesOf(subscription),
  );
}

/**
 * Writes the changed subscription. Its pending messages go to the new target; when it is not notified any
 * more, they are suppressed. A new owner has not been notified of the end of its key.
 */
export async function updateSubscription(
  tx: Tx,
  subscription: Subscription,
  suppressed: SuppressReason | null,
): Promise<void> {
  await tx.query(
    `update delivery.subscriptions
        set key_end_notified_at = case when owner = $2 then key_end_notified_at end,
            owner = $2, org_unit = $3, frameworks = $4, kinds = $5, severity = $6, channel = $7, target = $8,
            language = $9, created_at = $10, paused_at = $11, pause_reason = $12, gone_at = $13, digest = $14
      where id = $1`,
    valuesOf(subscription),
  );
  await tx.query(
    `update delivery.messages set destination = $2 where subscription_id = $1 and state = 'pending'`,
    [subscription.id, destinationOf(subscription.channel)],
  );
  if (suppressed !== null) await suppressPending(tx, subscription.id, suppressed);
}

export async function suppressPending(q: Queryable, id: string, reason: SuppressReason): Promise<void> {
  await q.query(
    `update delivery.messages set state = 'suppressed', reason = $2, settled_at = clock_timestamp()
      where subscription_id = $1 and state = 'pending'`,
    [id, reason],
  );
  await suppressCollected(q, id, reason);
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
  const [known] = await select(q, 'id = $1', [id]);
  return known ?? null;
}

/** Selects a subscription that cannot be changed by others until the transaction ends. */
export async function lockSubscription(tx: Tx, id: string): Promise<Subscription | null> {
  await tx.query('select 1 from delivery.subscriptions where id = $1 and removed_at is null for update', [
    id,
  ]);
  return selectSubscription(tx, id);
}

/** Selects the subscriptions of one key, or of all; the newest first. */
export function selectSubscriptions(q: Queryable, owner: string | null): Promise<Subscription[]> {
  return select(q, '($1::text is null or owner = $1)', [owner], 'order by created_at desc, id');
}

/** Selects the subscriptions whose people have not been notified that the key has ended. */
export function selectWithoutKeyEndNotice(q: Queryable): Promise<Subscription[]> {
  return select(q, 'key_end_notified_at is null', []);
}

export async function markKeyEndNotified(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update delivery.subscriptions set key_end_notified_at = clock_timestamp()
      where id = $1 and removed_at is null and key_end_notified_at is null`,
    [id],
  );
  return rowCount === 1;
}

/** Disables a subscription whose receiver is gone. Returns false when it is disabled or removed already. */
export async function markGone(tx: Tx, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update delivery.subscriptions set gone_at = clock_timestamp()
      where id = $1 and removed_at is null and gone_at is null`,
    [id],
  );
  return rowCount === 1;
}

/**
 * Selects the subscriptions to exactly these org units. None of them can be changed or removed until the
 * transaction ends.
 */
export function lockSubscriptionsAt(tx: Tx, orgUnits: readonly string[]): Promise<Subscription[]> {
  return select(tx, 'org_unit = any($1)', [orgUnits], 'order by id for share of s');
}

/** Selects these subscriptions, by id. None of them can be changed or removed until the transaction ends. */
export async function lockSubscriptionsWithIds(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, Subscription>> {
  const found = await select(tx, 'id = any($1)', [ids], 'order by id for share of s');
  return new Map(found.map((subscription) => [subscription.id, subscription]));
}

/** Ends a subscription and deletes its secrets. Its waiting messages are suppressed. */
export async function removeSubscription(tx: Tx, id: string, at: number): Promise<void> {
  await tx.query('update delivery.subscriptions set removed_at = $2 where id = $1 and removed_at is null', [
    id,
    new Date(at),
  ]);
  await deleteSecrets(tx, id);
  await tx.query(
    `update delivery.messages set state = 'suppressed', reason = 'subscription-removed', settled_at = clock_timestamp()
      where subscription_id = $1 and state in ('pending', 'dead-lettered')`,
    [id],
  );
  await suppressCollected(tx, id, 'subscription-removed');
}

async function select(
  q: Queryable,
  condition: string,
  values: readonly unknown[],
  end = '',
): Promise<Subscription[]> {
  const { rows } = await q.query<SubscriptionRow>(
    `select ${selected} from delivery.subscriptions s where removed_at is null and ${condition} ${end}`,
    [...values],
  );
  return rows.map(toSubscription);
}

function valuesOf(subscription: Subscription): unknown[] {
  const { pause, goneSince } = subscription;
  return [
    subscription.id,
    subscription.owner,
    subscription.orgUnit,
    subscription.frameworks,
    subscription.kinds,
    subscription.severity,
    subscription.channel.kind,
    targetOf(subscription.channel),
    subscription.language,
    new Date(subscription.createdAt),
    pause && new Date(pause.since),
    pause?.reason ?? null,
    goneSince === null ? null : new Date(goneSince),
    subscription.digest,
  ];
}

function toSubscription(row: SubscriptionRow): Subscription {
  const {
    org_unit,
    channel,
    target,
    created_at,
    paused_at,
    pause_reason,
    gone_at,
    old_secret_ends_at,
    ...rest
  } = row;
  return {
    ...rest,
    orgUnit: org_unit,
    channel: channelTo(channel, target),
    createdAt: created_at.getTime(),
    pause: paused_at && pause_reason ? { since: paused_at.getTime(), reason: pause_reason } : null,
    goneSince: gone_at?.getTime() ?? null,
    oldSecretEndsAt: old_secret_ends_at?.getTime() ?? null,
  };
}
