import type { OrgTree } from '#org-units/domain';
import type { SuppressReason } from './outcome.js';
import type { Subscriber } from './plan-messages.js';
import type { Subscription } from './subscription.js';
import { statusOf, suppressReasonOf, type OwnerKey } from './subscription-status.js';

/**
 * Finds the subscriptions that cover an org unit, from the unit itself up to the root, and why some of them
 * may not be notified.
 */
export function subscribersIn(
  tree: OrgTree,
  subscriptions: readonly Subscription[],
  keys: readonly OwnerKey[],
  now: number,
): (orgUnit: string) => Subscriber[] {
  const byUnit = groupByUnit(subscriptions);
  const keyById = new Map(keys.map((key) => [key.id, key]));
  return (orgUnit) =>
    [orgUnit, ...tree.ancestors(orgUnit)].flatMap((unit) =>
      (byUnit.get(unit) ?? []).map((subscription) => ({
        subscription,
        suppressed: reasonNotToNotify(tree, orgUnit, subscription, keyById.get(subscription.owner), now),
      })),
    );
}

/**
 * Returns why a subscription is not notified: it is paused or disabled, or the org unit is outside the
 * subtree that its key sees today.
 */
export function reasonNotToNotify(
  tree: OrgTree,
  orgUnit: string,
  subscription: Subscription,
  key: OwnerKey | undefined,
  now: number,
): SuppressReason | null {
  const reason = suppressReasonOf(statusOf(subscription, key, now));
  if (reason !== null || !key) return reason;
  return tree.isWithin(orgUnit, key.orgUnit) ? null : 'out-of-scope';
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
