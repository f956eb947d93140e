/**
 * How one attempt to deliver ended. Details name the failure. They never contain addresses, secrets or text
 * of the receiver.
 */
export type Outcome = Delivered | Failed;

export interface Delivered {
  result: 'delivered';
  detail: string;
  /** The code with which the receiver answered: of HTTP or of SMTP. */
  status?: number;
}

export interface Failed {
  result: 'failed';
  reason: FailureReason;
  detail: string;
  status?: number;
  /** True when trying again cannot help, for example after a bad address or a refusal. */
  permanent: boolean;
  /** How long the receiver asked to wait. */
  retryAfterMs?: number;
}

/** Why an attempt failed. The page's texts follow this list. */
export const failureReasons = [
  'refused',
  'gone',
  'redirected',
  'unavailable',
  'timeout',
  'connection',
  'address-refused',
  'no-mail-server',
  'mail-server-login',
  'broken',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** Why a message is dead-lettered. */
export const deadLetterReasons = [...failureReasons, 'too-many-attempts'] as const;

export type DeadLetterReason = (typeof deadLetterReasons)[number];

/**
 * Why a message is suppressed.
 *
 * - `settled-before-told`: the alert ended before the message was due.
 * - `net-nothing`: what was collected came back to the state that the receiver knows.
 * - `not-notified-before`: the end of an alert that the receiver was not notified of.
 * - `not-notifiable`: nobody is notified of the change, for example because it comes from history.
 * - `paused`: it falls into a pause of the subscription.
 * - `gone`: the receiver has answered that it no longer exists (HTTP 410).
 * - `notified-above`: the subscription is notified of the same by an alert of an org unit above, which tells
 *   of several org units.
 */
export const suppressReasons = [
  'settled-before-told',
  'net-nothing',
  'not-notified-before',
  'not-notifiable',
  'key-ended',
  'out-of-scope',
  'subscription-removed',
  'paused',
  'gone',
  'notified-above',
] as const;

export type SuppressReason = (typeof suppressReasons)[number];

/** Every reason why a message did not arrive. */
export const deliveryReasons = [...new Set([...deadLetterReasons, ...suppressReasons])] as const;

export type DeliveryReason = DeadLetterReason | SuppressReason;

export function failed(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: false };
}

export function failedForGood(reason: FailureReason, detail: string): Failed {
  return { result: 'failed', reason, detail, permanent: true };
}
