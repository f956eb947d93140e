import type { SuppressReason } from './outcome.js';
import type { PauseReason, Subscription } from './subscription.js';

export const subscriptionStates = ['active', 'paused', 'disabled'] as const;

export type SubscriptionState = (typeof subscriptionStates)[number];

/**
 * Why a subscription is disabled: its receiver is gone (HTTP 410), or its owner has ended. A key has ended
 * when it has expired or was revoked, a person when deactivated.
 */
export const disableReasons = ['gone', 'key-ended'] as const;

export type DisableReason = (typeof disableReasons)[number];

/** Whether a subscription is notified, and if not, why and since when (real time, epoch milliseconds). */
export type SubscriptionStatus =
  | { state: 'active' }
  | { state: 'paused'; reason: PauseReason; since: number }
  | { state: 'disabled'; reason: DisableReason; since: number | null };

/** The properties of a key or person that bind its subscriptions. */
export interface SubscriptionOwner {
  id: string;
  /** The org units whose subtrees it sees; `null`: all. */
  subtrees: readonly string[] | null;
  expiresAt: number | null;
  /** When the key was revoked or the person was deactivated. */
  revokedAt: number | null;
}

/**
 * Returns the status of a subscription. The end of its owner outweighs the rest: only an administrator can
 * help.
 */
export function statusOf(
  { pause, goneSince }: Pick<Subscription, 'pause' | 'goneSince'>,
  owner: SubscriptionOwner | undefined,
  now: number,
): SubscriptionStatus {
  const end = endOf(owner, now);
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

/** Returns when the owner ended; `undefined` while it is in use, `null` when its end is unknown. */
function endOf(owner: SubscriptionOwner | undefined, now: number): number | null | undefined {
  if (!owner) return null;
  if (owner.revokedAt !== null) return owner.revokedAt;
  return owner.expiresAt !== null && owner.expiresAt <= now ? owner.expiresAt : undefined;
}
