import type { AlertSuppressReason, AlertTransition } from '#alerting/domain';
import type { ChannelKind } from '../channels/forms.js';
import type { DeliveryReason } from './outcome.js';
import { transitionsFor } from './select-transitions.js';
import type { Subscription } from './subscription.js';

/** Why people are not notified of a transition. `no-subscription`: none covers it. */
export type TransitionSuppressReason = AlertSuppressReason | 'no-subscription' | 'replaced';

/** Why a subscription that covers the org unit got nothing. */
export type UncoveredReason = 'subscribed-later' | 'not-selected';

/** For one transition of an alert: who was notified when and how, who waits, and who is not, and why. */
export interface ExplainedTransition {
  position: number;
  /** RFC 3339. */
  at: string;
  change: AlertTransition['change'] | 'replaced';
  /** Why nobody is notified; `null` when somebody may be. */
  suppressed: TransitionSuppressReason | null;
  receivers: readonly ExplainedReceiver[];
}

export interface ExplainedReceiver {
  subscriptionId: string;
  channel: ChannelKind;
  /** Only for callers who manage the subscription. */
  address: string | null;
  outcome: 'notified' | 'waiting' | 'suppressed' | 'failed';
  /** Epoch milliseconds: when it was notified, or given up. */
  at: number | null;
  /** Epoch milliseconds: until when it waits. */
  until: number | null;
  /** What it waits for, or why it was suppressed or failed. */
  reason: DeliveryReason | UncoveredReason | WaitReason | null;
  messageId: string | null;
}

/** `collecting`: for further changes; `weekly`: for the summary; `attempt`: for the next attempt. */
export type WaitReason = 'collecting' | 'weekly' | 'attempt';

/** The sides of one transition that the database knows. */
export interface TransitionFacts {
  position: number;
  at: string;
  transition: AlertTransition;
  receivers: readonly ExplainedReceiver[];
}

/**
 * Explains each transition of an alert.
 *
 * @param covering the subscriptions that cover the org unit today
 */
export function explainTransitions(
  alertId: string,
  transitions: readonly TransitionFacts[],
  covering: readonly Subscription[],
): ExplainedTransition[] {
  return transitions.map(({ position, at, transition, receivers }) => {
    const isOwn = transition.alert.id === alertId;
    if (!isOwn) return { position, at, change: 'replaced', suppressed: 'replaced', receivers: [] };
    const all =
      transition.suppressed === null
        ? [...receivers, ...uncovered(transition, at, receivers, covering)]
        : receivers;
    const suppressed = transition.suppressed ?? (all.length === 0 ? 'no-subscription' : null);
    return { position, at, change: transition.change, suppressed, receivers: all };
  });
}

function uncovered(
  transition: AlertTransition,
  at: string,
  receivers: readonly ExplainedReceiver[],
  covering: readonly Subscription[],
): ExplainedReceiver[] {
  const listed = new Set(receivers.map(({ subscriptionId }) => subscriptionId));
  return covering
    .filter(({ id }) => !listed.has(id))
    .map((subscription) => ({
      subscriptionId: subscription.id,
      channel: subscription.channel.kind,
      address: null,
      outcome: 'suppressed',
      at: null,
      until: null,
      reason: reasonOf(transition, at, subscription),
      messageId: null,
    }));
}

function reasonOf(transition: AlertTransition, at: string, subscription: Subscription) {
  if (transitionsFor(subscription, [transition]).length === 0) return 'not-selected';
  return subscription.createdAt > Date.parse(at) ? 'subscribed-later' : 'not-notified-before';
}
