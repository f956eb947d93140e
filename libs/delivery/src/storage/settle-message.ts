import type { Database } from '#database';
import type { Verdict } from '../domain/verdict.js';
import type { ClaimedMessage } from './claim-messages.js';

/**
 * Records how an attempt ended. A delivery counts even when the lease has ended meanwhile, or when a pause
 * has suppressed the message during the attempt. A failure counts only while the worker holds the lease, so a
 * frozen worker cannot undo what another worker has taken over.
 */
export async function settleMessage(
  database: Database,
  message: ClaimedMessage,
  verdict: Verdict,
): Promise<void> {
  await database.query(SETTLE, [
    message.id,
    message.lease,
    message.attempt,
    verdict.state,
    verdict.state === 'delivered' ? null : verdict.reason,
    verdict.detail,
    verdict.state === 'pending' ? verdict.waitMs : 0,
    verdict.status ?? null,
  ]);
}

const SETTLE = `
  with attempt as (
    update delivery.attempts
       set finished_at = clock_timestamp(), delivered = ($4::text = 'delivered'), reason = $5::text, detail = $6::text,
           status = $8::int
     where message_id = $1 and number = $3
  )
  update delivery.messages
     set state = $4::text,
         reason = case when $4 = 'dead-lettered' then $5::text end,
         last_error = case when $4 = 'delivered' then last_error else $6 end,
         next_attempt_at = clock_timestamp() + $7::float8 * interval '1 millisecond',
         lease = null, leased_until = null,
         settled_at = case when $4 <> 'pending' then clock_timestamp() end
   where id = $1 and (state = 'pending' and lease = $2 or state in ('pending', 'suppressed') and $4 = 'delivered')`;
