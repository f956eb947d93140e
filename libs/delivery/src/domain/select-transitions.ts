import { isAtLeast, type Alert, type AlertTransition } from '#alerting/domain';
import type { Subscription } from './subscription.js';

/**
 * Returns the transitions that concern a subscription. A receiver that does not get an alert gets the end of
 * each alert that it replaces; so a list of firing alerts by id stays right whatever the subscription
 * selects. An end that is suppressed for people stays in, because it ends an alert that was notified.
 */
export function transitionsFor(
  subscription: Subscription,
  transitions: readonly AlertTransition[],
): AlertTransition[] {
  return transitions.flatMap((transition): AlertTransition[] => {
    switch (transition.change) {
      case 'firing':
        if (transition.suppressed === null && matches(subscription, transition.alert)) return [transition];
        return transition.replaced
          .filter((old) => matches(subscription, old))
          .map((old) => endOf(old, transition.alert));
      case 'acknowledged':
        return transition.suppressed === null && matches(subscription, transition.alert) ? [transition] : [];
      case 'resolved':
      case 'withdrawn':
        return matches(subscription, transition.alert) ? [transition] : [];
      default:
        return transition satisfies never;
    }
  });
}

/** Ends a replaced alert for a receiver that does not get the one in its place. */
function endOf(alert: Alert, { announcement: { causes, events } }: Alert): AlertTransition {
  return { change: 'resolved', alert, because: 'changed', causes, events, suppressed: null };
}

function matches({ frameworks, kinds, severity }: Subscription, alert: Alert): boolean {
  return (
    (frameworks === null || alert.framework === null || frameworks.includes(alert.framework)) &&
    (kinds?.includes(alert.kind) ?? true) &&
    isAtLeast(alert.severity, severity)
  );
}
