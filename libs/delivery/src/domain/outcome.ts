/**
 * How one attempt to deliver ended. Details name the failure. They never contain addresses, secrets or text
 * of the receiver.
 */
export type Outcome = Delivered | Failed;

export interface Delivered {
  result: 'delivered';
  detail: string;
}

export interface Failed {
  result: 'failed';
  reason: FailureReason;
  detail: string;
  /** True when trying again cannot help, for example after a bad address or a refusal. */
  permanent: boolean;
  /** How long the receiver asked to wait. */
  retryAfterMs?: number;
}

export type FailureReason =
  | 'refused'
  | 'gone'
  | 'redirected'
  | 'unavailable'
  | 'timeout'
  | 'connection'
  | 'address-refused'
  | 'no-mail-server'
  | 'mail-server-login'
  | 'broken';

/** Why a message is dead-lettered. */
export type DeadLetterReason = FailureReason | 'too-many-attempts';

/** Why a message is suppressed. `settled-before-told`: the alert ended before the message was due. */
export type SuppressReason = 'settled-before-told' | 'key-ended' | 'out-of-scope' | 'subscription-removed';

export function failed(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: false };
}

export function failedForGood(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: true };
}
