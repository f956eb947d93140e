/** How one attempt to deliver ended. Details name what happened and never hold addresses, secrets or a receiver's text. */
export type Outcome = Delivered | Failed;

export interface Delivered {
  result: 'delivered';
  detail: string;
}

export interface Failed {
  result: 'failed';
  reason: FailureReason;
  detail: string;
  /** True: trying again cannot help, for example a bad address or a receiver that says no. */
  permanent: boolean;
  /** How long the receiver asked us to wait. */
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

/** Why a message waits for somebody to look at it. */
export type DeadLetterReason = FailureReason | 'too-many-attempts';

/** Why somebody was not told. */
export type SuppressReason = 'settled-before-told' | 'key-ended' | 'out-of-scope' | 'subscription-removed';

export function failed(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: false };
}

export function failedForGood(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: true };
}
