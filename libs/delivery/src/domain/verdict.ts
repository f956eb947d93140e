import { waitAfter, type Backoff } from './backoff.js';
import type { Outcome, DeadLetterReason } from './outcome.js';

/** The state that an attempt leads to: delivered, another attempt after a wait, or dead-lettered. */
export type Verdict =
  | { state: 'delivered'; detail: string }
  | { state: 'pending'; waitMs: number; reason: DeadLetterReason; detail: string }
  | { state: 'dead-lettered'; reason: DeadLetterReason; detail: string };

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
  if (outcome.result === 'delivered') return { state: 'delivered', detail: outcome.detail };
  const { reason, detail } = outcome;
  if (outcome.permanent) return { state: 'dead-lettered', reason, detail };
  if (attempt >= attemptLimit) return { state: 'dead-lettered', reason: 'too-many-attempts', detail };
  // A retry by hand raises the limit, so that its waits start small again.
  const failures = backoff.attempts - (attemptLimit - attempt);
  return {
    state: 'pending',
    waitMs: waitAfter(Math.max(1, failures), backoff, random, outcome.retryAfterMs),
    reason,
    detail,
  };
}
