import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, withTransaction, type Tx } from '#database';
import { Owners, type Owner } from '#identity';
import { subtreesOf } from '#identity/domain';
import { Clock, type LocalizedText } from '#kernel';
import { isWithinAny, OrgDirectory, type OrgTree } from '#org-units';
import { channelForm } from './channels/forms.js';
import { destinationOf } from './channels/definitions.js';
import { DeliveryOptions } from './delivery-options.js';
import { targetOf, type Subscription } from './domain/subscription.js';
import { disabledContent, type NoticeContext } from './domain/subscription-notices.js';
import { recipientsOfNotice } from './domain/notice-recipients.js';
import { statusOf, type DisableReason } from './domain/subscription-status.js';
import { deleteEndedSecrets } from './storage/secret-table.js';
import { insertOwnMessage } from './storage/subscription-messages.js';
import {
  markGone,
  markKeyEndNotified,
  selectSubscription,
  selectSubscriptions,
  selectWithoutKeyEndNotice,
  suppressPending,
} from './storage/subscription-table.js';

/** Keys end seldom, so it is enough to look for their subscriptions this often. */
const SWEEP_EVERY_MS = 5_000;

/**
 * Disables subscriptions that cannot be notified any more, and notifies people who can do something about it.
 */
@Injectable()
export class SubscriptionWatch {
  private sweptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly owners: Owners,
    private readonly options: DeliveryOptions,
  ) {}

  /** Looks for ended keys and ended secrets, at most every few seconds. */
  async sweep(): Promise<void> {
    if (performance.now() - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = performance.now();
    await this.noticeEndedKeys();
    await deleteEndedSecrets(this.database);
  }

  /**
   * Suppresses what waits for subscriptions whose key has ended, and notifies their administrators and the
   * receiver of a mail, once for each subscription.
   */
  async noticeEndedKeys(): Promise<void> {
    const owners = new Map((await this.owners.list()).map((owner) => [owner.id, owner]));
    const now = this.options.tuning.realClock.now();
    for (const subscription of await selectWithoutKeyEndNotice(this.database)) {
      const status = statusOf(subscription, owners.get(subscription.owner), now);
      if (status.state !== 'disabled' || status.reason !== 'key-ended') continue;
      await this.disable(subscription, 'key-ended', (tx) => markKeyEndNotified(tx, subscription.id));
    }
  }

  /** Disables a subscription whose receiver has answered that it no longer exists, and notifies its owner. */
  async disableGone(id: string): Promise<void> {
    const subscription = await selectSubscription(this.database, id);
    if (subscription) await this.disable(subscription, 'gone', (tx) => markGone(tx, id));
  }

  /** Returns what a message about the subscription names. */
  async contextOf({ id, orgUnit, channel }: Subscription): Promise<NoticeContext> {
    const { tree } = await this.directory.current();
    return {
      subscriptionId: id,
      url: `${this.options.settings.publicUrl}/subscriptions`,
      orgUnit: { code: orgUnit, name: localized(tree.get(orgUnit)?.name ?? orgUnit) },
      channel: { name: channelForm(channel.kind).name, destination: placeOf(channel) },
      at: this.options.tuning.realClock.now(),
    };
  }

  private async disable(
    subscription: Subscription,
    reason: DisableReason,
    mark: (tx: Tx) => Promise<boolean>,
  ): Promise<void> {
    const content = disabledContent(reason, await this.contextOf(subscription));
    const recipients = await this.recipientsOf(subscription, reason);
    const { attempts: attemptLimit } = this.options.tuning.backoff;
    await withTransaction(this.database, async (tx) => {
      if (!(await mark(tx))) return;
      await suppressPending(tx, subscription.id, reason);
      for (const recipient of recipients) {
        const id = `msg_${randomUUID().replaceAll('-', '')}`;
        const createdAt = this.clock.now();
        await insertOwnMessage(tx, {
          id,
          subscription: recipient,
          content,
          createdAt,
          attemptLimit,
          lease: null,
        });
      }
    });
  }

  private async recipientsOf(subscription: Subscription, reason: DisableReason): Promise<Subscription[]> {
    const [all, owners, { tree }] = await Promise.all([
      selectSubscriptions(this.database, null),
      this.owners.list(),
      this.directory.current(),
    ]);
    const now = this.options.tuning.realClock.now();
    return recipientsOfNotice(subscription, reason, all, (owner) => ownerOf(owners, owner, tree), now);
  }
}

function ownerOf(owners: readonly Owner[], id: string, tree: OrgTree) {
  const owner = owners.find((each) => each.id === id);
  return (
    owner && {
      ...owner,
      administers: (orgUnit: string) => isWithinAny(tree, orgUnit, subtreesOf(owner, 'administer')),
    }
  );
}

/** Names the receiver without its full address. */
function placeOf(channel: Subscription['channel']): string {
  return channelForm(channel.kind).secret === null ? (targetOf(channel) ?? 'Thang') : destinationOf(channel);
}

function localized(name: LocalizedText | string): LocalizedText {
  return typeof name === 'string' ? { vi: name } : name;
}
