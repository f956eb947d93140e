import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotificationNames } from '#alerting';
import { Database, withTransaction, type Tx } from '#database';
import { Owners } from '#identity';
import { Clock } from '#kernel';
import { OrgDirectory, type OrgTree } from '#org-units';
import { DeliveryOptions } from './delivery-options.js';
import { buildMail, type SentNotice } from './domain/build-mail.js';
import { composeMessages } from './domain/compose-messages.js';
import type { CollectedChange, ComposedMessage } from './domain/composition.js';
import { reasonNotToNotify } from './domain/subscribers.js';
import type { Subscription } from './domain/subscription.js';
import type { SubscriptionOwner } from './domain/subscription-status.js';
import {
  lockReceiver,
  recordComposition,
  selectDueReceivers,
  selectKnown,
  selectWaiting,
  suppressCollected,
  type WaitingRow,
} from './storage/collected-changes.js';
import { insertComposed, selectNotices } from './storage/composed-messages.js';
import { lockSubscriptionsWithIds } from './storage/subscription-table.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/**
 * Composes the messages to people, when they are due, of the changes that wait for each receiver. A composed
 * message is stored, so that all attempts send the same under one id.
 */
@Injectable()
export class MessageComposer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly names: NotificationNames,
    private readonly owners: Owners,
    private readonly links: UnsubscribeLinks,
    private readonly options: DeliveryOptions,
  ) {}

  /** Composes for every receiver for which something is due. Returns how many messages it wrote. */
  async composeDue(): Promise<number> {
    const receivers = await selectDueReceivers(this.database, this.options.tuning.realClock.now());
    if (receivers.length === 0) return 0;
    const owners = await this.owners.list();
    let written = 0;
    for (const id of receivers) {
      written += await withTransaction(this.database, (tx) => this.composeFor(tx, id, owners));
    }
    return written;
  }

  private async composeFor(
    tx: Tx,
    receiverId: string,
    owners: readonly SubscriptionOwner[],
  ): Promise<number> {
    const receiver = await lockReceiver(tx, receiverId);
    if (!receiver) return 0;
    const rows = await selectWaiting(tx, receiverId);
    const subscriptions = await lockSubscriptionsWithIds(tx, [
      ...new Set(rows.map(({ subscriptionId }) => subscriptionId)),
    ]);
    const notifiable = await this.dropUnnotifiable(tx, rows, subscriptions, owners);
    const { realClock, gatherMs, collectMs } = this.options.tuning;
    const composition = composeMessages(
      {
        waiting: distinctChanges(notifiable),
        known: await selectKnown(tx, receiverId),
        collectingUntil: receiver.collectingUntil,
      },
      { now: realClock.now(), clock: this.clock.now(), gatherMs, collectMs },
      () => `msg_${randomUUID().replaceAll('-', '')}`,
    );
    for (const message of composition.messages) {
      await this.write(tx, message, subscriptionOf(message, notifiable, subscriptions));
    }
    await recordComposition(tx, receiverId, composition);
    return composition.messages.length;
  }

  /** While a change waits, an owner may have ended, or a subscription been paused or removed. */
  private async dropUnnotifiable(
    tx: Tx,
    rows: readonly WaitingRow[],
    subscriptions: ReadonlyMap<string, Subscription>,
    owners: readonly SubscriptionOwner[],
  ): Promise<WaitingRow[]> {
    const { tree } = await this.directory.current(tx);
    const now = this.options.tuning.realClock.now();
    const kept: WaitingRow[] = [];
    for (const row of rows) {
      const reason = this.reasonNow(tree, row, subscriptions.get(row.subscriptionId), owners, now);
      if (reason === null) kept.push(row);
      else await suppressCollected(tx, row.subscriptionId, reason, [row.change]);
    }
    return kept;
  }

  private reasonNow(
    tree: OrgTree,
    { change }: WaitingRow,
    subscription: Subscription | undefined,
    owners: readonly SubscriptionOwner[],
    now: number,
  ) {
    if (!subscription) return 'subscription-removed' as const;
    const owner = owners.find(({ id }) => id === subscription.owner);
    return reasonNotToNotify(tree, change.transition.alert.orgUnit, subscription, owner, now);
  }

  private async write(tx: Tx, message: ComposedMessage, subscription: Subscription): Promise<void> {
    const context = await this.names.context(
      tx,
      message.changes.flatMap(({ alert }) => alert.announcement.events.positions),
    );
    const ids = message.changes.flatMap(({ noticeId }) => noticeId ?? []);
    const notices: ReadonlyMap<string, SentNotice> = await selectNotices(tx, ids);
    const content = buildMail(message, {
      context,
      notices,
      now: this.options.tuning.realClock.now(),
      publicUrl: this.options.settings.publicUrl,
      unsubscribe: await this.links.urlOf(tx, message.id),
    });
    await insertComposed(tx, message, content, subscription, {
      attemptLimit: this.options.tuning.backoff.attempts,
      at: this.clock.now(),
    });
  }
}

/** Several subscriptions of a receiver may cover one change; it is weekly only if all of them say so. */
function distinctChanges(rows: readonly WaitingRow[]): CollectedChange[] {
  const changes = new Map<string, CollectedChange>();
  for (const { change } of rows) {
    const key = `${change.position} ${change.transition.alert.id}`;
    const known = changes.get(key);
    changes.set(key, known ? { ...known, isWeekly: known.isWeekly && change.isWeekly } : change);
  }
  return [...changes.values()];
}

/** A message speaks the language of the first subscription that asked for what it tells. */
function subscriptionOf(
  { changes }: ComposedMessage,
  rows: readonly WaitingRow[],
  subscriptions: ReadonlyMap<string, Subscription>,
): Subscription {
  const [main] = changes;
  const row = rows.find(
    ({ change }) =>
      change.position === main?.position && change.transition.alert.id === main.transition.alert.id,
  );
  return subscriptions.get(row?.subscriptionId ?? '') as Subscription;
}
