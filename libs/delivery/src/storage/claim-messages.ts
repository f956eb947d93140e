import type { Database } from '#database';
import type { NotificationContent } from '../domain/notification-content.js';
import type { ChannelKind } from '../channels/forms.js';
import type { Language } from '#kernel';

/** A message that only this process may send until the lease ends. */
export interface ClaimedMessage {
  id: string;
  lease: string;
  destination: string;
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
}

export interface ClaimRequest {
  /** Time of Thang's clock, in epoch milliseconds. Cool-downs follow it. */
  now: number;
  limit: number;
  /** How many attempts each channel makes to one destination at the same time. */
  attemptsAtOnce: ReadonlyMap<ChannelKind, number>;
  leaseMs: number;
  /** How many messages of each destination are under way in this process. */
  busy: ReadonlyMap<string, number>;
}

/** How many due messages are considered when destinations get their turns. */
const LOOKAHEAD = 200;

/**
 * Claims due messages and records that an attempt has begun. When a process dies, its claim ends with the
 * lease; the attempt stays in the table without an end. The attempts to each destination are bounded, so a
 * receiver with a long queue or without answers leaves room for others.
 */
export async function claimMessages(database: Database, request: ClaimRequest): Promise<ClaimedMessage[]> {
  const { rows } = await database.query<ClaimedMessage>(CLAIM, [
    new Date(request.now),
    request.limit,
    request.leaseMs,
    [...request.busy.keys()],
    [...request.busy.values()],
    [...request.attemptsAtOnce.keys()],
    [...request.attemptsAtOnce.values()],
  ]);
  return rows;
}

const DUE = `m.state = 'pending' and m.next_attempt_at <= clock_timestamp() and m.not_before <= $1::timestamptz
  and (m.leased_until is null or m.leased_until < clock_timestamp())`;

const CLAIM = `
  with busy as (
    select * from unnest($4::text[], $5::int[]) as b (destination, places)
  ), channels as (
    select * from unnest($6::text[], $7::int[]) as c (channel, places)
  ), due as (
    select m.id, m.destination, m.next_attempt_at, c.places, coalesce(b.places, 0) as taken
      from delivery.messages m join channels c using (channel) left join busy b using (destination)
     where ${DUE} and coalesce(b.places, 0) < c.places
     order by m.next_attempt_at limit ${LOOKAHEAD}
  ), placed as (
    select id, places, row_number() over (partition by destination order by next_attempt_at, id) + taken as place from due
  ), free as (
    select m.id from delivery.messages m join placed p using (id)
     where p.place <= p.places and ${DUE}
     order by p.place, m.next_attempt_at
     limit $2::int
       for update of m skip locked
  ), claimed as (
    update delivery.messages m
       set attempts = m.attempts + 1, lease = gen_random_uuid(),
           leased_until = clock_timestamp() + $3::float8 * interval '1 millisecond'
      from free where m.id = free.id
    returning m.*
  ), begun as (
    insert into delivery.attempts (message_id, number) select id, attempts from claimed
  )
  select c.id, c.lease, c.destination, c.attempts as attempt, c.attempt_limit as "attemptLimit", c.channel, c.subscription_id as "subscriptionId",
         s.target, s.language, coalesce(c.content, n.content) as content,
         array(select x.sealed from delivery.secrets x
                where x.subscription_id = s.id and (x.ends_at is null or x.ends_at > clock_timestamp())
                order by x.created_at desc) as secrets
    from claimed c
    join delivery.subscriptions s on s.id = c.subscription_id
    left join delivery.notifications n on n.position = c.position and n.alert_id = c.alert_id`;
