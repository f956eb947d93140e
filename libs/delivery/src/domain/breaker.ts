import type { FailureReason, Outcome } from './outcome.js';

/** When sending to a destination is suspended because it does not answer, and for how long. */
export interface BreakerRule {
  /** Attempts in a row without an answer that suspend a destination. */
  failures: number;
  /** The first suspension; each further attempt without an answer doubles it. */
  firstMs: number;
  maxMs: number;
  /** How long a message waits for a suspended destination before it is dead-lettered. */
  giveUpMs: number;
}

export const defaultBreaker: BreakerRule = {
  failures: 3,
  firstMs: 30_000,
  maxMs: 10 * 60_000,
  giveUpMs: 3 * 24 * 3_600_000,
};

/** Sending to a destination is suspended. Real time, in epoch milliseconds. */
export interface Suspension {
  destination: string;
  /** When the first of the attempts without an answer ended. */
  since: number;
  /** When the next attempt is made. */
  until: number;
  reason: FailureReason;
}

/** What an attempt says about its destination. An answer of any kind counts, also a refusal. */
export type Answer = 'answered' | 'silent' | 'untried';

const silences: ReadonlySet<FailureReason> = new Set(['timeout', 'connection']);
/** Failures before anything was sent. */
const untried: ReadonlySet<FailureReason> = new Set(['address-refused', 'no-mail-server', 'broken']);

export function answerOf(outcome: Outcome): Answer {
  if (outcome.result === 'delivered') return 'answered';
  if (silences.has(outcome.reason)) return 'silent';
  return untried.has(outcome.reason) ? 'untried' : 'answered';
}
