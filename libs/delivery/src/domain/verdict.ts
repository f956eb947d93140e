import { waitAfter, type Backoff } from './backoff.js';
import type { Outcome, DeadLetterReason } from './outcome.js';

/** What an attempt leads to: done, another attempt after a wait, or parked until somebody looks at it. */
export type Verdict =
  | { state: 'delivered'; detail: string }
  | { state: 'pending'; waitMs: number; reason: DeadLetterReason; detail: string }
  | { state: 'dead-lettered'; reason: DeadLetterReason; detail: string };

export interface AttemptCount {
  /** From 1. */
  attempt: number;
  attemptLimit: number;
}

/** @param random from 0 to 1; spreads the waits. */
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
  // A retry by hand raises the limit: its waits start small again.
  const failures = backoff.attempts - (attemptLimit - attempt);
  return {
    state: 'pending',
    waitMs: waitAfter(Math.max(1, failures), backoff, random, outcome.retryAfterMs),
    reason,
    detail,
  };
}
