import { isWithinAny, type OrgTree } from '#org-units/domain';
import type { SuppressReason } from './outcome.js';
import type { Subscriber } from './plan-messages.js';
import type { Subscription } from './subscription.js';
import { statusOf, suppressReasonOf, type SubscriptionOwner } from './subscription-status.js';

/**
 * Finds the subscriptions that cover an org unit, from the unit itself up to the root, and why some of them
 * may not be notified.
 */
export function subscribersIn(
  tree: OrgTree,
  subscriptions: readonly Subscription[],
  owners: readonly SubscriptionOwner[],
  now: number,
): (orgUnit: string) => Subscriber[] {
  const byUnit = groupByUnit(subscriptions);
  const ownerById = new Map(owners.map((owner) => [owner.id, owner]));
  return (orgUnit) =>
    [orgUnit, ...tree.ancestors(orgUnit)].flatMap((unit) =>
      (byUnit.get(unit) ?? []).map((subscription) => ({
        subscription,
        suppressed: reasonNotToNotify(tree, orgUnit, subscription, ownerById.get(subscription.owner), now),
      })),
    );
}

/**
 * Returns why a subscription is not notified: it is paused or disabled, or the org unit is outside the
 * subtrees that its owner sees today.
 */
export function reasonNotToNotify(
  tree: OrgTree,
  orgUnit: string,
  subscription: Subscription,
  owner: SubscriptionOwner | undefined,
  now: number,
): SuppressReason | null {
  const reason = suppressReasonOf(statusOf(subscription, owner, now));
  if (reason !== null || !owner) return reason;
  return isWithinAny(tree, orgUnit, owner.subtrees) ? null : 'out-of-scope';
}

function groupByUnit(subscriptions: readonly Subscription[]): Map<string, Subscription[]> {
  const groups = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    const group = groups.get(subscription.orgUnit);
    if (group) group.push(subscription);
    else groups.set(subscription.orgUnit, [subscription]);
  }
  return groups;
}
