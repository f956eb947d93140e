import type { AlertChange, AlertTransition } from '#alerting/domain';
import { isCollected, type Subscription } from './subscription.js';
import type { SuppressReason } from './outcome.js';
import { transitionsFor } from './select-transitions.js';

/** A subscription that covers an org unit. `suppressed` says why it is not notified all the same. */
export interface Subscriber {
  subscription: Subscription;
  suppressed: SuppressReason | null;
}

/** A message that notifies, or will notify, a subscription of an alert. */
export interface NotificationLogEntry {
  messageId: string;
  subscriptionId: string;
  alertId: string;
  /** True after the first attempt to deliver it. */
  tried: boolean;
  notBefore: number;
}

export interface PlannedMessage extends NotificationLogEntry {
  position: number;
  transition: AlertTransition;
  subscription: Subscription;
  suppressed: SuppressReason | null;
  createdAt: number;
}

/** A change that waits to be put into a message with others. */
export interface PlannedCollection {
  position: number;
  transition: AlertTransition;
  subscription: Subscription;
  suppressed: SuppressReason | null;
}

export interface Plan {
  messages: readonly PlannedMessage[];
  collected: readonly PlannedCollection[];
  /** Ids of stored messages to suppress, because their alert ends before they are due. */
  suppressed: readonly string[];
}

/**
 * Plans what each subscriber gets of a batch of changes.
 *
 * - A system gets one message per transition, at once. An end or an acknowledgement goes only to subscribers
 *   that were notified of the alert, and an alert that ends within its cool-down is not notified at all.
 * - For a person the transitions are collected; `composeMessages` decides what is sent of them.
 */
export function planMessages(
  changes: readonly AlertChange[],
  subscribersOf: (change: AlertChange) => readonly Subscriber[],
  stored: readonly NotificationLogEntry[],
  newId: () => string,
): Plan {
  const log = new NotificationLog(stored);
  const messages = new Map<string, PlannedMessage>();
  const collected: PlannedCollection[] = [];
  for (const change of changes) {
    const { entry, transitions } = change;
    for (const { subscription, suppressed } of subscribersOf(change)) {
      const wanted = transitionsFor(subscription, transitions);
      if (isCollected(subscription.channel)) {
        const forPeople = wanted.filter((transition) => transition.change !== 'acknowledged');
        collected.push(
          ...forPeople.map((transition) => ({
            position: entry.position,
            transition,
            subscription,
            suppressed,
          })),
        );
        continue;
      }
      for (const messageId of log.suppressWaiting(subscription.id, endedBy(transitions), entry.at)) {
        const planned = messages.get(messageId);
        if (planned) messages.set(messageId, { ...planned, suppressed: 'settled-before-told' });
      }
      for (const transition of wanted) {
        const { alert } = transition;
        const isFiring = transition.change === 'firing';
        if (!isFiring && !log.knows(subscription.id, alert.id)) continue;
        const message: PlannedMessage = {
          messageId: newId(),
          subscriptionId: subscription.id,
          alertId: alert.id,
          tried: false,
          notBefore: isFiring ? Math.max(entry.at, alert.notifyFrom) : entry.at,
          position: entry.position,
          transition,
          subscription,
          suppressed,
          createdAt: entry.at,
        };
        messages.set(message.messageId, message);
        if (!suppressed) log.add(message);
      }
    }
  }
  const planned = [...messages.values()];
  const waiting = log.suppressedIds().filter((id) => !messages.has(id));
  return { messages: planned, collected, suppressed: waiting };
}

/** Returns the ids of the alerts that the transitions end. */
export function endedBy(transitions: readonly AlertTransition[]): string[] {
  return transitions.flatMap((transition) => {
    switch (transition.change) {
      case 'firing':
        return transition.replaces;
      case 'resolved':
      case 'withdrawn':
        return [transition.alert.id];
      case 'acknowledged':
        return [];
      default:
        return transition satisfies never;
    }
  });
}

/** Tracks which subscription is notified of which alert while a batch of changes is planned. */
class NotificationLog {
  private readonly known = new Map<string, NotificationLogEntry>();
  private readonly suppressed: string[] = [];

  constructor(stored: readonly NotificationLogEntry[]) {
    for (const logEntry of stored) this.add(logEntry);
  }

  add(logEntry: NotificationLogEntry): void {
    this.known.set(keyOf(logEntry.subscriptionId, logEntry.alertId), logEntry);
  }

  knows(subscriptionId: string, alertId: string): boolean {
    return this.known.has(keyOf(subscriptionId, alertId));
  }

  /** Removes the messages that are not due yet and whose alert has ended. Returns their ids. */
  suppressWaiting(subscriptionId: string, ended: readonly string[], at: number): string[] {
    const waiting = ended
      .map((alertId) => this.known.get(keyOf(subscriptionId, alertId)))
      .filter((logEntry) => logEntry !== undefined)
      .filter(({ tried, notBefore }) => !tried && notBefore > at);
    for (const { alertId } of waiting) this.known.delete(keyOf(subscriptionId, alertId));
    const ids = waiting.map(({ messageId }) => messageId);
    this.suppressed.push(...ids);
    return ids;
  }

  suppressedIds(): string[] {
    return this.suppressed;
  }
}

function keyOf(subscriptionId: string, alertId: string): string {
  return `${subscriptionId} ${alertId}`;
}
