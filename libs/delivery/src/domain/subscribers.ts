import type { OrgTree } from '#org-units/domain';
import type { SuppressReason } from './outcome.js';
import type { Subscriber } from './plan-messages.js';
import type { Subscription } from './subscription.js';

/** The properties of an API key that bind its subscriptions. */
export interface OwnerKey {
  id: string;
  orgUnit: string | null;
  expiresAt: number | null;
  revokedAt: number | null;
}

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
        suppressed: suppressReasonOf(tree, orgUnit, keyById.get(subscription.owner), now),
      })),
    );
}

/**
 * Returns why a subscription is not notified. It sees no more than its key does: nothing once the key has
 * ended, and nothing outside the key's subtree of today.
 */
function suppressReasonOf(
  tree: OrgTree,
  orgUnit: string,
  key: OwnerKey | undefined,
  now: number,
): SuppressReason | null {
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) return 'key-ended';
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
