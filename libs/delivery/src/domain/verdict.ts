import { waitAfter, type Backoff } from './backoff.js';
import type { Outcome, DeadLetterReason } from './outcome.js';

/** The state that an attempt leads to: delivered, another attempt after a wait, or dead-lettered. */
export type Verdict = (
  | { state: 'delivered' }
  | { state: 'pending'; waitMs: number; reason: DeadLetterReason }
  | { state: 'dead-lettered'; reason: DeadLetterReason }
) &
  Pick<Outcome, 'detail' | 'status'>;

export interface AttemptCount {
  /** From 1. */
  attempt: number;
  attemptLimit: number;
}

/**
 * Decides the state of a message after an attempt.
 *
 * @param random from 0 to 1; spreads the waits
 */
export function verdictOf(
  outcome: Outcome,
  { attempt, attemptLimit }: AttemptCount,
  backoff: Backoff,
  random: number,
): Verdict {
  const { detail, status } = outcome;
  const answer = { detail, ...(status === undefined ? {} : { status }) };
  if (outcome.result === 'delivered') return { state: 'delivered', ...answer };
  const { reason } = outcome;
  if (outcome.permanent) return { state: 'dead-lettered', reason, ...answer };
  if (attempt >= attemptLimit) return { state: 'dead-lettered', reason: 'too-many-attempts', ...answer };
  // A retry by hand raises the limit, so that its waits start small again.
  const failures = backoff.attempts - (attemptLimit - attempt);
  return {
    state: 'pending',
    waitMs: waitAfter(Math.max(1, failures), backoff, random, outcome.retryAfterMs),
    reason,
    ...answer,
  };
}

/** Decides the state of a message that is tried once only. */
export function verdictOfOnly(outcome: Outcome): Verdict {
  const { detail, status } = outcome;
  const answer = { detail, ...(status === undefined ? {} : { status }) };
  return outcome.result === 'delivered'
    ? { state: 'delivered', ...answer }
    : { state: 'dead-lettered', reason: outcome.reason, ...answer };
}
