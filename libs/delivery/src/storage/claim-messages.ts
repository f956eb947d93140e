import type { Database } from '#database';
import type { NotificationContent } from '../domain/notification-content.js';
import type { Pool, Share } from '../domain/share-places.js';
import type { ChannelKind } from '../channels/forms.js';
import type { Language } from '#kernel';
import { isDue } from './destination-table.js';

/** A message that only this process may send until the lease ends. */
export interface ClaimedMessage {
  id: string;
  lease: string;
  destination: string;
  pool: Pool;
  attempt: number;
  attemptLimit: number;
  subscriptionId: string;
  channel: ChannelKind;
  target: string | null;
  /**
   * Sealed, the newest first; while a secret is being changed, the old one too. Empty for channels that do
   * not sign.
   */
  secrets: string[];
  language: Language;
  content: NotificationContent;
  /** Where in which trace the change was caused; null when its facts do not say. */
  traceparent: string | null;
}

export interface ClaimRequest {
  /** Time of Thang's clock, in epoch milliseconds. Cool-downs follow it. */
  now: number;
  /** How many messages of which destinations. */
  shares: readonly Share[];
  leaseMs: number;
}

/**
 * Claims due messages and records that an attempt has begun. When a process dies, its claim ends with the
 * lease; the attempt stays in the table without an end.
 */
export async function claimMessages(
  database: Database,
  { now, shares, leaseMs }: ClaimRequest,
): Promise<ClaimedMessage[]> {
  const { rows } = await database.query<ClaimedMessage>(CLAIM, [
    new Date(now),
    leaseMs,
    shares.map(({ destination }) => destination),
    shares.map(({ isRetry }) => isRetry),
    shares.map(({ pool }) => pool),
    shares.map(({ places }) => places),
  ]);
  return rows;
}

const CLAIM = `
  with shares as (
    select * from unnest($3::text[], $4::boolean[], $5::text[], $6::int[]) as s (destination, is_retry, pool, places)
  ), free as (
    select m.id, s.pool from shares s cross join lateral (
      select m.id from delivery.messages m
       where m.destination = s.destination and (m.attempts > 0) = s.is_retry and ${isDue('$1')}
       order by m.next_attempt_at limit s.places
         for update of m skip locked) m
  ), claimed as (
    update delivery.messages m
       set attempts = m.attempts + 1, lease = gen_random_uuid(),
           leased_until = clock_timestamp() + $2::float8 * interval '1 millisecond'
      from free where m.id = free.id
    returning m.*, free.pool
  ), begun as (
    insert into delivery.attempts (message_id, number) select id, attempts from claimed
  )
  select c.id, c.lease, c.destination, c.pool, c.attempts as attempt, c.attempt_limit as "attemptLimit", c.channel,
         c.subscription_id as "subscriptionId", s.target, s.language, coalesce(c.content, n.content) as content,
         n.traceparent,
         array(select x.sealed from delivery.secrets x
                where x.subscription_id = s.id and (x.ends_at is null or x.ends_at > clock_timestamp())
                order by x.created_at desc) as secrets
    from claimed c
    join delivery.subscriptions s on s.id = c.subscription_id
    left join delivery.notifications n on n.position = c.position and n.alert_id = c.alert_id`;
