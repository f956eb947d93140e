import { channelForm } from '../channels/forms.js';
import { targetOf, type Subscription } from './subscription.js';
import { statusOf, type DisableReason, type SubscriptionOwner } from './subscription-status.js';

/** An owner as the choice of recipients needs it. */
export interface NoticeOwner extends SubscriptionOwner {
  administers: (orgUnit: string) => boolean;
}

/**
 * Finds the subscriptions whose people are notified that another one was disabled: those of its owner, or
 * when there are none, or its key has ended, those of the administrators of its org unit. The receiver of a
 * mail whose key has ended is notified too, a last time. Each address is notified once; a program is not.
 */
export function recipientsOfNotice(
  subscription: Subscription,
  reason: DisableReason,
  all: readonly Subscription[],
  ownerOf: (id: string) => NoticeOwner | undefined,
  now: number,
): Subscription[] {
  const people = all.filter(
    (each) =>
      each.id !== subscription.id &&
      isRead(each) &&
      statusOf(each, ownerOf(each.owner), now).state === 'active',
  );
  const own = people.filter(({ owner }) => owner === subscription.owner);
  const administrators = people.filter(({ owner }) => ownerOf(owner)?.administers(subscription.orgUnit));
  const lastMail = reason === 'key-ended' && isRead(subscription) ? [subscription] : [];
  return oncePerAddress([...lastMail, ...(own.length > 0 ? own : administrators)]);
}

/** People read mail and the page; messages that are signed are for programs. */
function isRead({ channel }: Subscription): boolean {
  return channelForm(channel.kind).secret === null;
}

function oncePerAddress(subscriptions: readonly Subscription[]): Subscription[] {
  const seen = new Map<string, Subscription>();
  for (const each of subscriptions) {
    const address = targetOf(each.channel);
    const key = address === null ? `${each.channel.kind} ${each.owner}` : `${each.channel.kind} ${address}`;
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
