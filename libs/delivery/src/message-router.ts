import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Clock, DayZone } from '#kernel';
import { Owners } from '#identity';
import { OrgDirectory, type OrgTree } from '#org-units';
import {
  NotificationNames,
  notifiedChecks,
  severities,
  type AlertChange,
  type CheckSubject,
} from '#alerting';
import { DeliveryOptions } from './delivery-options.js';
import { buildContent } from './domain/build-content.js';
import { alertAbove, withoutNotifiedAbove } from './domain/notified-above.js';
import {
  endedBy,
  planMessages,
  type Plan,
  type PlannedCollection,
  type Subscriber,
} from './domain/plan-messages.js';
import { isForSummary, nextSummaryAt } from './domain/schedule.js';
import { subscribersIn } from './domain/subscribers.js';
import {
  insertMessages,
  insertNotifications,
  selectNotificationLog,
  suppressMessages,
  type Notification,
} from './storage/message-table.js';
import { insertCollected, type ScheduledChange } from './storage/collected-changes.js';
import { lockSubscriptionsAt } from './storage/subscription-table.js';

const [LEAST_SEVERITY] = severities;

/** Turns changes of alerts into messages, in the transaction that makes the changes. */
@Injectable()
export class MessageRouter {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly names: NotificationNames,
    private readonly owners: Owners,
    private readonly zone: DayZone,
    private readonly clock: Clock,
    private readonly options: DeliveryOptions,
  ) {}

  /** Writes one message for each change and each subscriber it concerns. Returns how many it wrote. */
  async route(tx: Tx, changes: readonly AlertChange[]): Promise<number> {
    const { messages, collected, suppressed } = await this.plan(tx, changes);
    await insertNotifications(tx, await this.notificationsOf(tx, changes, [...messages, ...collected]));
    await insertMessages(tx, messages, {
      attemptLimit: this.options.tuning.backoff.attempts,
      journalAhead: this.journalAhead(changes),
    });
    await insertCollected(
      tx,
      collected.map((change) => this.scheduled(change)),
    );
    await suppressMessages(tx, suppressed);
    return messages.length + collected.length;
  }

  private async plan(tx: Tx, changes: readonly AlertChange[]): Promise<Plan> {
    const { tree } = await this.directory.current(tx);
    const subscriptions = await lockSubscriptionsAt(tx, unitsAndAncestors(tree, changes));
    if (subscriptions.length === 0) return { messages: [], collected: [], suppressed: [] };
    const now = this.options.tuning.realClock.now();
    const subscribers = subscribersIn(tree, subscriptions, await this.owners.list(), now);
    const above = changes.flatMap((change) => alertAbove(change) ?? []);
    const notified = new Set((await notifiedChecks(tx, above)).map(checkKey));
    const subscribersOf = (change: AlertChange): readonly Subscriber[] => {
      const all = subscribers(change.entry.orgUnit);
      const same = alertAbove(change);
      return same && notified.has(checkKey(same)) ? withoutNotifiedAbove(tree, all, same) : all;
    };
    const stored = await selectNotificationLog(tx, endedIn(changes), this.journalAhead(changes));
    return planMessages(changes, subscribersOf, stored, () => `msg_${randomUUID().replaceAll('-', '')}`);
  }

  private journalAhead(changes: readonly AlertChange[]): number {
    const at = Math.max(...changes.map(({ entry }) => entry.at));
    return Math.max(0, at - this.clock.now());
  }

  private scheduled(change: PlannedCollection): ScheduledChange {
    const { realClock, gatherMs } = this.options.tuning;
    const collectedAt = realClock.now();
    const isWeekly = isForSummary(change.transition, change.subscription, LEAST_SEVERITY);
    const dueAt = isWeekly ? nextSummaryAt(collectedAt, this.zone) : collectedAt + gatherMs;
    return { ...change, isWeekly, collectedAt, dueAt };
  }

  /**
   * Every transition that people may hear of is kept, so that it can be replayed to a later subscription; and
   * each end that a subscriber gets of an alert that was replaced.
   */
  private async notificationsOf(
    tx: Tx,
    changes: readonly AlertChange[],
    planned: readonly Pick<PlannedCollection, 'position' | 'transition'>[],
  ): Promise<Notification[]> {
    const entries = new Map(changes.map(({ entry }) => [entry.position, entry]));
    const all = changes.flatMap(({ entry: { position }, transitions }) =>
      transitions.map((transition) => ({ position, transition })),
    );
    const context = await this.names.context(tx, positionsIn(all));
    const link = (alertId: string): string => `${this.options.settings.publicUrl}/alerts/${alertId}`;
    const notifications = new Map<string, Notification>();
    for (const { position, transition } of [...all, ...planned]) {
      const { id: alertId, orgUnit } = transition.alert;
      const key = `${position} ${alertId}`;
      if (notifications.has(key)) continue;
      const content = buildContent(
        transition,
        { position, at: entries.get(position)?.at ?? 0 },
        context,
        link,
      );
      const notifiable = transition.suppressed === null;
      const traceparent = entries.get(position)?.traceparent ?? null;
      notifications.set(key, {
        ...{ position, alertId, orgUnit, transition, content, notifiable, traceparent },
      });
    }
    return [...notifications.values()];
  }
}

function checkKey({ orgUnit, item }: CheckSubject): string {
  return JSON.stringify([orgUnit, item]);
}

function positionsIn(planned: readonly Pick<PlannedCollection, 'transition'>[]): number[] {
  return planned.flatMap(({ transition }) => transition.alert.announcement.events.positions);
}

/** Returns the org units that changed and their ancestors. */
function unitsAndAncestors(tree: OrgTree, changes: readonly AlertChange[]): string[] {
  return [...new Set(changes.flatMap(({ entry }) => [entry.orgUnit, ...tree.ancestors(entry.orgUnit)]))];
}

function endedIn(changes: readonly AlertChange[]): string[] {
  return changes.flatMap(({ transitions }) => endedBy(transitions));
}
