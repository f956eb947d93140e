import { isAtLeast, type AlertChange, type AlertTransition } from '#alerting/domain';
import type { SuppressReason } from './outcome.js';
import type { Subscription } from './subscription.js';

/** A subscription that covers an org unit. `suppressed` says why it is not notified all the same. */
export interface Subscriber {
  subscription: Subscription;
  suppressed: SuppressReason | null;
}

/** A message that notifies, or will notify, a subscription of alerts. */
export interface NotificationLogEntry {
  messageId: string;
  subscriptionId: string;
  /** The main alert of the message. */
  alertId: string;
  alertIds: readonly string[];
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

export interface Plan {
  messages: readonly PlannedMessage[];
  /** Ids of stored messages to suppress, because their alert ends before they are due. */
  suppressed: readonly string[];
}

/**
 * Plans one message per change and subscriber.
 *
 * - A message is about the stage alert, otherwise about the approaching alert. It covers an end together with
 *   an alert that fires.
 * - An end or an acknowledgement is notified only to subscribers that were notified of the alert.
 * - An alert that ends within its cool-down is not notified at all.
 */
export function planMessages(
  changes: readonly AlertChange[],
  subscribersOf: (orgUnit: string) => readonly Subscriber[],
  stored: readonly NotificationLogEntry[],
  newId: () => string,
): Plan {
  const log = new NotificationLog(stored);
  const messages = new Map<string, PlannedMessage>();
  for (const { entry, transitions } of changes) {
    for (const { subscription, suppressed } of subscribersOf(entry.orgUnit)) {
      for (const messageId of log.suppressWaiting(subscription.id, transitions, entry.at)) {
        const planned = messages.get(messageId);
        if (planned) messages.set(messageId, { ...planned, suppressed: 'settled-before-told' });
      }
      const about = selectTransitions(subscription, transitions, (alertId) =>
        log.knows(subscription.id, alertId),
      );
      const [main] = about;
      if (!main) continue;
      const message: PlannedMessage = {
        messageId: newId(),
        subscriptionId: subscription.id,
        alertId: main.alert.id,
        alertIds: idsIn(about, (alertId) => log.knows(subscription.id, alertId)),
        tried: false,
        notBefore: main.change === 'firing' ? Math.max(entry.at, main.alert.notifyFrom) : entry.at,
        position: entry.position,
        transition: main,
        subscription,
        suppressed,
        createdAt: entry.at,
      };
      messages.set(message.messageId, message);
      if (!suppressed) log.add(message);
    }
  }
  const planned = [...messages.values()];
  return { messages: planned, suppressed: log.suppressedIds().filter((id) => !messages.has(id)) };
}

/** Returns the transitions that a message to this subscription covers, the main one first. */
function selectTransitions(
  subscription: Subscription,
  transitions: readonly AlertTransition[],
  knows: (alertId: string) => boolean,
): AlertTransition[] {
  const wanted = transitions.filter(
    (transition) => transition.suppressed === null && matches(subscription, transition),
  );
  const firing = wanted.filter(({ change }) => change === 'firing').sort(stageFirst);
  const later = wanted.filter(({ change, alert }) => change !== 'firing' && knows(alert.id)).sort(stageFirst);
  return [...firing, ...later];
}

/** Returns the ids of the alerts that a message covers, also those that it ends and the receiver knows. */
function idsIn(about: readonly AlertTransition[], knows: (alertId: string) => boolean): string[] {
  return [...new Set([...about.map(({ alert }) => alert.id), ...endedBy(about).filter(knows)])];
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

function matches({ frameworks, kinds, severity }: Subscription, { alert }: AlertTransition): boolean {
  return (
    (alert.framework === null || (frameworks?.includes(alert.framework) ?? true)) &&
    (kinds?.includes(alert.kind) ?? true) &&
    isAtLeast(alert.severity, severity)
  );
}

function stageFirst(one: AlertTransition, other: AlertTransition): number {
  return Number(other.alert.family === 'stage') - Number(one.alert.family === 'stage');
}

/** Tracks which subscription is notified of which alert while a batch of changes is planned. */
class NotificationLog {
  private readonly known = new Map<string, NotificationLogEntry>();
  private readonly suppressed: string[] = [];

  constructor(stored: readonly NotificationLogEntry[]) {
    for (const logEntry of stored) this.add(logEntry);
  }

  add(logEntry: NotificationLogEntry): void {
    for (const alertId of logEntry.alertIds)
      this.known.set(keyOf(logEntry.subscriptionId, alertId), logEntry);
  }

  knows(subscriptionId: string, alertId: string): boolean {
    return this.known.has(keyOf(subscriptionId, alertId));
  }

  /**
   * Removes the messages that are not due yet and whose main alert these transitions end. Returns
   * their ids.
   */
  suppressWaiting(subscriptionId: string, transitions: readonly AlertTransition[], at: number): string[] {
    const ended = endedBy(transitions);
    const waiting = ended
      .map((alertId) => this.known.get(keyOf(subscriptionId, alertId)))
      .filter((logEntry) => logEntry !== undefined)
      .filter((logEntry) => !logEntry.tried && logEntry.notBefore > at && ended.includes(logEntry.alertId));
    for (const logEntry of waiting) {
      for (const alertId of logEntry.alertIds) this.known.delete(keyOf(subscriptionId, alertId));
    }
    const ids = [...new Set(waiting.map(({ messageId }) => messageId))];
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
