import type { Queryable } from '#database';
import type { ChannelKind } from '../channels/forms.js';
import type { BreakerRule, Suspension } from '../domain/breaker.js';
import type { FailureReason } from '../domain/outcome.js';
import type { DestinationHealth, DestinationQueue } from '../domain/share-places.js';

/** Due messages of one destination that are counted; more than one destination may ever have under way. */
const COUNTED = 16;

export const isDue = (now: string): string => `m.state = 'pending' and m.next_attempt_at <= clock_timestamp()
  and (m.not_before is null or m.not_before <= ${now}::timestamptz) and (m.leased_until is null or m.leased_until < clock_timestamp())`;

/**
 * Selects the destinations that have due messages and are not suspended, those that waited longest first.
 * Steps from one destination to the next in the index, so that a long queue costs no more than a short one.
 *
 * @param now Thang's clock, in epoch milliseconds
 */
export async function selectQueues(q: Queryable, now: number): Promise<DestinationQueue[]> {
  const { rows } = await q.query<{
    destination: string;
    channel: ChannelKind;
    health: DestinationHealth;
    first: number;
    retries: number;
  }>(QUEUES, [new Date(now)]);
  return rows;
}

const oldestDue = (isRetry: boolean): string => `(
  select count(*)::int as due, min(d.next_attempt_at) as oldest from (
    select m.next_attempt_at from delivery.messages m
     where m.destination = w.destination and (m.attempts > 0) = ${isRetry} and ${isDue('$1')}
     order by m.next_attempt_at limit ${COUNTED}) d)`;

const QUEUES = `
  with recursive waiting as (
    (select destination, channel from delivery.messages where state = 'pending' order by destination limit 1)
    union all
    select n.destination, n.channel
      from waiting w cross join lateral (
        select destination, channel from delivery.messages
         where state = 'pending' and destination > w.destination order by destination limit 1) n
  )
  select w.destination, w.channel, f.due as first, r.due as retries,
         case when d.destination is null then 'new' when d.failures > 0 then 'silent'
              when d.is_slow then 'slow' else 'answering' end as health
    from waiting w
    left join delivery.destinations d using (destination)
    cross join lateral ${oldestDue(false)} f
    cross join lateral ${oldestDue(true)} r
   where (d.suspended_until is null or d.suspended_until <= clock_timestamp()) and f.due + r.due > 0
   order by least(f.oldest, r.oldest)`;

/**
 * Records that a destination answered. Nothing is written while it stays as it was. What waited for a
 * suspended destination is due again at once.
 */
export async function recordAnswer(q: Queryable, destination: string, isSlow: boolean): Promise<void> {
  await q.query(ANSWERED, [destination, isSlow]);
}

const ANSWERED = `
  with known as (
    select suspended_until is not null as suspended from delivery.destinations where destination = $1::text
  ), answered as (
    insert into delivery.destinations as d (destination, failures, is_slow) values ($1::text, 0, $2::boolean)
    on conflict (destination) do update
       set failures = 0, is_slow = $2, silent_since = null, reason = null, suspended_until = null
     where d.failures > 0 or d.is_slow <> $2
  )
  update delivery.messages set next_attempt_at = clock_timestamp()
   where destination = $1 and state = 'pending' and lease is null and next_attempt_at > clock_timestamp()
     and (select suspended from known)`;

export interface SilentAttempt {
  destination: string;
  reason: FailureReason;
  rule: BreakerRule;
  /** From 0 to 1; spreads the ends of suspensions. */
  random: number;
  /** Thang's clock, in epoch milliseconds. */
  now: number;
}

/**
 * Records that a destination gave no answer, and suspends it after several in a row. Messages that have been
 * due for too long without an attempt are dead-lettered.
 */
export async function recordSilence(q: Queryable, attempt: SilentAttempt): Promise<void> {
  const { destination, reason, rule, random, now } = attempt;
  const { rows } = await q.query<{ gives_up: boolean }>(SILENT, [
    ...[destination, reason, rule.failures, rule.firstMs, rule.maxMs, 0.5 + random / 2, rule.giveUpMs],
  ]);
  if (rows[0]?.gives_up) await q.query(GIVE_UP, [destination, reason, rule.giveUpMs, new Date(now)]);
}

const UNTIL = (failures: string): string => `case when ${failures} >= $3::int then clock_timestamp()
  + least($5::float8, $4::float8 * 2 ^ least(${failures} - $3, 40)) * $6::float8 * interval '1 millisecond' end`;

const SILENT = `
  insert into delivery.destinations as d (destination, failures, is_slow, silent_since, reason, suspended_until)
  values ($1, 1, false, clock_timestamp(), $2, ${UNTIL('1')})
  on conflict (destination) do update
     set failures = d.failures + 1, silent_since = coalesce(d.silent_since, clock_timestamp()), reason = $2,
         suspended_until = ${UNTIL('(d.failures + 1)')}
  returning suspended_until is not null
        and silent_since <= clock_timestamp() - $7::float8 * interval '1 millisecond' as gives_up`;

const GIVE_UP = `
  update delivery.messages
     set state = 'dead-lettered', reason = $2, last_error = 'the destination gives no answer',
         settled_at = clock_timestamp()
   where destination = $1 and state = 'pending' and lease is null and (not_before is null or not_before <= $4::timestamptz)
     and next_attempt_at <= clock_timestamp() - $3::float8 * interval '1 millisecond'`;

/** Selects which of these destinations are suspended. */
export async function selectSuspensions(
  q: Queryable,
  destinations: readonly string[],
): Promise<Map<string, Suspension>> {
  const { rows } = await q.query<{
    destination: string;
    silent_since: Date;
    suspended_until: Date;
    reason: FailureReason;
  }>(
    `select destination, silent_since, suspended_until, reason from delivery.destinations
      where destination = any($1) and suspended_until is not null`,
    [destinations],
  );
  return new Map(
    rows.map(({ destination, silent_since, suspended_until, reason }) => [
      destination,
      { destination, since: silent_since.getTime(), until: suspended_until.getTime(), reason },
    ]),
  );
}

/** Counts suspended destinations, for the metrics. */
export async function countSuspended(q: Queryable): Promise<number> {
  const { rows } = await q.query<{ count: number }>(
    'select count(*)::int as count from delivery.destinations where suspended_until is not null',
  );
  return rows[0]?.count ?? 0;
}
