import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, withTransaction } from '#database';
import { hasRight, type Principal } from '#identity/domain';
import { Clock, DomainError } from '#kernel';
import { OrgDirectory, type OrgTree } from '#org-units';
import { DeliveryOptions } from './delivery-options.js';
import { channelDefinition } from './channels/definitions.js';
import { checkSubscription, type SubscriptionProblem } from './check-subscription.js';
import {
  channelTo,
  targetOf,
  type NewSubscription,
  type Subscription,
  type SubscriptionChannel,
} from './domain/subscription.js';
import { SecretBox } from './secret-box.js';
import {
  countOfOwner,
  insertSubscription,
  removeSubscription,
  selectSubscription,
  selectSubscriptions,
} from './storage/subscription-table.js';

/** Creates, lists and removes subscriptions. */
@Injectable()
export class Subscriptions {
  private readonly secrets: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: OrgDirectory,
    private readonly options: DeliveryOptions,
  ) {
    this.secrets = new SecretBox(options.settings.secretKey);
  }

  /**
   * Creates a subscription of the caller. The secret of a webhook is returned here and never again.
   *
   * @throws DomainError `invalid-subscription` with `errors: {pointer, code, detail}[]`;
   * `org-unit-not-found`, also for an org unit outside the caller's subtree; `too-many-subscriptions`
   */
  async create(
    caller: Principal,
    wanted: NewSubscription,
  ): Promise<{ subscription: Subscription; secret: string | null }> {
    const problems = checkSubscription(wanted);
    if (problems.length > 0) throw invalid(problems);
    await this.assertInside(caller, wanted.orgUnit);
    const channel = channelOf(wanted);
    await this.assertMayReach(channel);
    const subscription: Subscription = {
      id: `sub_${randomUUID().replaceAll('-', '')}`,
      owner: caller.keyId,
      orgUnit: wanted.orgUnit,
      frameworks: wanted.frameworks ?? null,
      kinds: wanted.kinds ?? null,
      severity: wanted.severity ?? 'info',
      channel,
      language: wanted.language,
      createdAt: this.clock.now(),
    };
    const signed = channelDefinition(channel.kind).form.secret !== null;
    const secret = signed ? (wanted.channel.secret ?? newSecret()) : null;
    await this.store(subscription, secret);
    return { subscription, secret };
  }

  /**
   * Lists the caller's subscriptions, newest first; for an administrator also those of the administrator's
   * subtree.
   */
  async list(caller: Principal): Promise<Subscription[]> {
    const { tree } = await this.directory.current();
    const all = await selectSubscriptions(this.database, isAdministrator(caller) ? null : caller.keyId);
    return all.filter((subscription) => mayEnd(caller, subscription, tree));
  }

  /**
   * Removes a subscription. Its waiting messages are suppressed.
   *
   * @throws DomainError `subscription-not-found`, also for a subscription of another key that the caller does
   * not administer
   */
  async remove(id: string, caller: Principal): Promise<void> {
    const { tree } = await this.directory.current();
    const known = await selectSubscription(this.database, id);
    if (!known || !mayEnd(caller, known, tree)) {
      throw new DomainError('subscription-not-found', 'There is no subscription with this id.');
    }
    await withTransaction(this.database, (tx) => removeSubscription(tx, id, this.clock.now()));
  }

  private async assertInside(caller: Principal, orgUnit: string): Promise<void> {
    const { tree } = await this.directory.current();
    if (!tree.get(orgUnit) || !tree.isWithin(orgUnit, caller.orgUnit)) {
      throw new DomainError('org-unit-not-found', 'There is no such org unit in your subtree.', {
        orgUnit,
      });
    }
  }

  private async assertMayReach(channel: SubscriptionChannel): Promise<void> {
    const { form, networkProblemOf } = channelDefinition(channel.kind);
    const problem = form.target && (await networkProblemOf(targetOf(channel) ?? '', this.options));
    if (form.target && problem) throw invalid([{ pointer: `/channel/${form.target.member}`, ...problem }]);
  }

  private async store(subscription: Subscription, secret: string | null): Promise<void> {
    const limit = this.options.tuning.subscriptionsPerKey;
    await withTransaction(this.database, async (tx) => {
      if ((await countOfOwner(tx, subscription.owner)) >= limit) {
        throw new DomainError(
          'too-many-subscriptions',
          `A key can have ${limit} subscriptions. Remove one first.`,
        );
      }
      await insertSubscription(
        tx,
        subscription,
        secret === null ? null : this.secrets.seal(secret, subscription.id),
      );
    });
  }
}

/**
 * Tells whether the caller may remove the subscription: its own anywhere, and as an administrator those of
 * every key within the administrator's subtree.
 */
function mayEnd(caller: Principal, { owner, orgUnit }: Subscription, tree: OrgTree): boolean {
  return owner === caller.keyId || (isAdministrator(caller) && tree.isWithin(orgUnit, caller.orgUnit));
}

function isAdministrator(caller: Principal): boolean {
  return hasRight(caller, 'administer');
}

/** Returns the channel in its stored form. The request must be valid. */
function channelOf({ channel }: NewSubscription): SubscriptionChannel {
  const { form, normalize } = channelDefinition(channel.kind);
  const address = form.target && (channel as Readonly<Record<string, string>>)[form.target.member];
  return channelTo(channel.kind, address ? normalize(address) : null);
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function invalid(errors: readonly SubscriptionProblem[]): DomainError {
  return new DomainError('invalid-subscription', errors[0]?.detail ?? 'The subscription is not valid.', {
    errors,
  });
}
