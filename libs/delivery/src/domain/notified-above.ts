import type { AlertChange } from '#alerting/domain';
import type { OrgTree } from '#org-units/domain';
import type { Subscriber } from './plan-messages.js';

/** An alert of an org unit above, which tells of the same as the changed one. */
export interface AlertAbove {
  orgUnit: string;
  item: string;
}

/** Returns the alert above that tells of the same silent source; `null`: none does. */
export function alertAbove({ transitions }: Pick<AlertChange, 'transitions'>): AlertAbove | null {
  const [first] = transitions;
  const { check } = first?.alert.announcement ?? {};
  const item = first?.alert.item ?? null;
  return check?.within === undefined || item === null ? null : { orgUnit: check.within, item };
}

/**
 * Suppresses a change for the subscriptions that are notified by the alert above: those of its org unit and
 * of the org units above it.
 */
export function withoutNotifiedAbove(
  tree: OrgTree,
  subscribers: readonly Subscriber[],
  above: AlertAbove,
): Subscriber[] {
  return subscribers.map((subscriber) =>
    subscriber.suppressed === null && tree.isWithin(above.orgUnit, subscriber.subscription.orgUnit)
      ? { ...subscriber, suppressed: 'notified-above' }
      : subscriber,
  );
}
