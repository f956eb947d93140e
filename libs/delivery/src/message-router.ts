import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { ApiKeys } from '#identity';
import { OrgDirectory, type OrgTree } from '#org-units';
import { NoticeNames, type AlertChange } from '#alerting';
import { DeliveryOptions } from './delivery-options.js';
import { buildContent } from './domain/build-content.js';
import { planMessages, type Plan, type PlannedMessage } from './domain/plan-messages.js';
import { subscribersIn } from './domain/subscribers.js';
import {
  insertMessages,
  insertNotices,
  selectTellings,
  suppressSettled,
  type NewNotice,
} from './storage/message-table.js';
import { holdSubscriptionsAt } from './storage/subscription-table.js';

/** Turns changes of alerts into messages, in the transaction that makes the changes. */
@Injectable()
export class MessageRouter {
  constructor(
    private readonly directory: OrgDirectory,
    private readonly names: NoticeNames,
    private readonly keys: ApiKeys,
    private readonly options: DeliveryOptions,
  ) {}

  /** One message for each change and each subscriber whom it concerns. Returns how many were written. */
  async route(tx: Tx, changes: readonly AlertChange[]): Promise<number> {
    const { messages, settled } = await this.plan(tx, changes);
    await insertNotices(tx, await this.noticesOf(tx, messages));
    await insertMessages(tx, messages, this.options.tuning.backoff.attempts);
    await suppressSettled(tx, settled);
    return messages.length;
  }

  private async plan(tx: Tx, changes: readonly AlertChange[]): Promise<Plan> {
    const { tree } = await this.directory.current(tx);
    const subscriptions = await holdSubscriptionsAt(tx, concerned(tree, changes));
    if (subscriptions.length === 0) return { messages: [], settled: [] };
    const now = this.options.tuning.realClock.now();
    const subscribers = subscribersIn(tree, subscriptions, await this.keys.list(), now);
    const stored = await selectTellings(tx, clearedIn(changes));
    return planMessages(changes, subscribers, stored, () => `msg_${randomUUID().replaceAll('-', '')}`);
  }

  private async noticesOf(tx: Tx, messages: readonly PlannedMessage[]): Promise<NewNotice[]> {
    if (messages.length === 0) return [];
    const context = await this.names.context(tx);
    const link = (alertId: string): string => `${this.options.settings.publicUrl}/alerts/${alertId}`;
    const notices = new Map<string, NewNotice>();
    for (const { position, alertId, transition, createdAt } of messages) {
      const key = `${position} ${alertId}`;
      if (notices.has(key)) continue;
      const content = buildContent(transition, { position, at: createdAt }, context, link);
      notices.set(key, { position, alertId, orgUnit: transition.alert.orgUnit, content });
    }
    return [...notices.values()];
  }
}

/** The bodies that changed and everything above them. */
function concerned(tree: OrgTree, changes: readonly AlertChange[]): string[] {
  return [...new Set(changes.flatMap(({ entry }) => [entry.orgUnit, ...tree.ancestors(entry.orgUnit)]))];
}

function clearedIn(changes: readonly AlertChange[]): string[] {
  return changes.flatMap(({ transitions }) =>
    transitions.filter(({ change }) => change === 'cleared').map(({ alert }) => alert.id),
  );
}
