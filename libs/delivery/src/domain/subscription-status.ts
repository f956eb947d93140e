import type { SuppressReason } from './outcome.js';
import type { PauseReason, Subscription } from './subscription.js';

export const subscriptionStates = ['active', 'paused', 'disabled'] as const;

export type SubscriptionState = (typeof subscriptionStates)[number];

/** Why a subscription is disabled: its receiver is gone (HTTP 410), or its key has expired or was revoked. */
export const disableReasons = ['gone', 'key-ended'] as const;

export type DisableReason = (typeof disableReasons)[number];

/** Whether a subscription is notified, and if not, why and since when (real time, epoch milliseconds). */
export type SubscriptionStatus =
  | { state: 'active' }
  | { state: 'paused'; reason: PauseReason; since: number }
  | { state: 'disabled'; reason: DisableReason; since: number | null };

/** The properties of an API key that bind its subscriptions. */
export interface OwnerKey {
  id: string;
  orgUnit: string | null;
  expiresAt: number | null;
  revokedAt: number | null;
}

/**
 * Returns the status of a subscription. The end of its key outweighs the rest: only an administrator can
 * help.
 */
export function statusOf(
  { pause, goneSince }: Pick<Subscription, 'pause' | 'goneSince'>,
  key: OwnerKey | undefined,
  now: number,
): SubscriptionStatus {
  const end = endOf(key, now);
  if (end !== undefined) return { state: 'disabled', reason: 'key-ended', since: end };
  if (goneSince !== null) return { state: 'disabled', reason: 'gone', since: goneSince };
  if (pause) return { state: 'paused', ...pause };
  return { state: 'active' };
}

/** Returns why a subscription in this state gets no messages. */
export function suppressReasonOf(status: SubscriptionStatus): SuppressReason | null {
  if (status.state === 'active') return null;
  return status.state === 'paused' ? 'paused' : status.reason;
}

/** Returns when the key ended; `undefined` while it can be used, `null` when its end is unknown. */
function endOf(key: OwnerKey | undefined, now: number): number | null | undefined {
  if (!key) return null;
  if (key.revokedAt !== null) return key.revokedAt;
  return key.expiresAt !== null && key.expiresAt <= now ? key.expiresAt : undefined;
}
