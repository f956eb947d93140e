import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { ApiKeys } from '#identity';
import { OrgDirectory, type OrgTree } from '#org-units';
import { NotificationNames, type AlertChange } from '#alerting';
import { DeliveryOptions } from './delivery-options.js';
import { buildContent } from './domain/build-content.js';
import { endedBy, planMessages, type Plan } from './domain/plan-messages.js';
import { subscribersIn } from './domain/subscribers.js';
import {
  insertMessages,
  insertNotifications,
  selectNotificationLog,
  suppressMessages,
  type Notification,
} from './storage/message-table.js';
import { lockSubscriptionsAt } from './storage/subscription-table.js';

/** Turns changes of alerts into messages, in the transaction that makes the changes. */
@Injectable()
export class MessageRouter {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly names: NotificationNames,
    private readonly keys: ApiKeys,
    private readonly options: DeliveryOptions,
  ) {}

  /** Writes one message for each change and each subscriber it concerns. Returns how many it wrote. */
  async route(tx: Tx, changes: readonly AlertChange[]): Promise<number> {
    const { messages, suppressed } = await this.plan(tx, changes);
    await insertNotifications(tx, await this.notificationsOf(tx, changes));
    await insertMessages(tx, messages, this.options.tuning.backoff.attempts);
    await suppressMessages(tx, suppressed);
    return messages.length;
  }

  private async plan(tx: Tx, changes: readonly AlertChange[]): Promise<Plan> {
    const { tree } = await this.directory.current(tx);
    const subscriptions = await lockSubscriptionsAt(tx, unitsAndAncestors(tree, changes));
    if (subscriptions.length === 0) return { messages: [], suppressed: [] };
    const now = this.options.tuning.realClock.now();
    const subscribers = subscribersIn(tree, subscriptions, await this.keys.list(), now);
    const stored = await selectNotificationLog(tx, endedIn(changes));
    return planMessages(changes, subscribers, stored, () => `msg_${randomUUID().replaceAll('-', '')}`);
  }

  /** Every transition that people may hear of is kept, so that it can be replayed to a later subscription. */
  private async notificationsOf(tx: Tx, changes: readonly AlertChange[]): Promise<Notification[]> {
    const context = await this.names.context(tx);
    const link = (alertId: string): string => `${this.options.settings.publicUrl}/alerts/${alertId}`;
    return changes.flatMap(({ entry: { position, at }, transitions }) =>
      transitions.map((transition) => ({
        position,
        alertId: transition.alert.id,
        orgUnit: transition.alert.orgUnit,
        content: buildContent(transition, { position, at }, context, link),
        notifiable: transition.suppressed === null,
      })),
    );
  }
}

/** Returns the org units that changed and their ancestors. */
function unitsAndAncestors(tree: OrgTree, changes: readonly AlertChange[]): string[] {
  return [...new Set(changes.flatMap(({ entry }) => [entry.orgUnit, ...tree.ancestors(entry.orgUnit)]))];
}

function endedIn(changes: readonly AlertChange[]): string[] {
  return changes.flatMap(({ transitions }) => endedBy(transitions));
}
