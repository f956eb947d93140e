import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Owners, type Owner } from '#identity';
import { hasRight, subtreesOf, type Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { isWithinAny, OrgDirectory, type OrgTree } from '#org-units';
import { DeliveryOptions } from './delivery-options.js';
import { destinationOf } from './channels/definitions.js';
import type { Suspension } from './domain/breaker.js';
import type { Subscription } from './domain/subscription.js';
import { statusOf, type SubscriptionStatus } from './domain/subscription-status.js';
import { selectSuspensions } from './storage/destination-table.js';
import { selectSubscription, selectSubscriptions } from './storage/subscription-table.js';

/** A subscription with what decides whether it is notified today. */
export interface SubscriptionRecord extends Subscription {
  status: SubscriptionStatus;
  /** `null`: its destination is not suspended. */
  suspension: Suspension | null;
}

/**
 * Finds the subscriptions that a caller manages: its own anywhere, and as an administrator those of every
 * owner within the administrator's subtree (I7).
 */
@Injectable()
export class SubscriptionAccess {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly owners: Owners,
    private readonly options: DeliveryOptions,
  ) {}

  /** Lists them, the newest first. */
  async list(caller: Principal): Promise<SubscriptionRecord[]> {
    const { tree } = await this.directory.current();
    const all = await selectSubscriptions(this.database, isAdministrator(caller) ? null : caller.id);
    return this.withStatus(all.filter((subscription) => manages(caller, subscription, tree)));
  }

  /**
   * @throws DomainError `subscription-not-found`, also for one of another owner that the caller does not
   * administer
   */
  async get(id: string, caller: Principal): Promise<SubscriptionRecord> {
    const { tree } = await this.directory.current();
    const known = await selectSubscription(this.database, id);
    if (!known || !manages(caller, known, tree)) throw subscriptionNotFound();
    return this.recordOf(known);
  }

  /**
   * Returns a subscription that is notified today.
   *
   * @throws DomainError `subscription-not-found`; `subscription-not-active`
   */
  async active(id: string, caller: Principal): Promise<SubscriptionRecord> {
    return this.assertActive(await this.get(id, caller));
  }

  /** @throws DomainError `subscription-not-active` */
  async assertActive(subscription: Subscription): Promise<SubscriptionRecord> {
    const record = await this.recordOf(subscription);
    if (record.status.state === 'active') return record;
    throw new DomainError(
      'subscription-not-active',
      'Nothing is sent for it, because it is paused or disabled. Resume it or give it to another owner first.',
      { state: record.status.state, reason: record.status.reason },
    );
  }

  async recordOf(subscription: Subscription): Promise<SubscriptionRecord> {
    const [record] = await this.withStatus([subscription]);
    return record as SubscriptionRecord;
  }

  /** Returns the key or person with this id if the caller administers it; `undefined` for any other. */
  async administeredOwner(id: string, caller: Principal): Promise<Owner | undefined> {
    if (!isAdministrator(caller)) return undefined;
    const { tree } = await this.directory.current();
    const owner = (await this.owners.list()).find((each) => each.id === id);
    return owner && coversOwner(caller, owner, tree) ? owner : undefined;
  }

  private async withStatus(subscriptions: readonly Subscription[]): Promise<SubscriptionRecord[]> {
    const now = this.options.tuning.realClock.now();
    const owners = new Map((await this.owners.list()).map((owner) => [owner.id, owner]));
    const destinations = subscriptions.map(({ channel }) => destinationOf(channel));
    const suspensions = await selectSuspensions(this.database, destinations);
    return subscriptions.map((subscription, index) => ({
      ...subscription,
      status: statusOf(subscription, owners.get(subscription.owner), now),
      suspension: suspensions.get(destinations[index] ?? '') ?? null,
    }));
  }
}

export function isAdministrator(caller: Principal): boolean {
  return hasRight(caller, 'administer');
}

export function subscriptionNotFound(): DomainError {
  return new DomainError('subscription-not-found', 'There is no subscription with this id.');
}

function manages(caller: Principal, { owner, orgUnit }: Subscription, tree: OrgTree): boolean {
  return owner === caller.id || administers(caller, orgUnit, tree);
}

/** What reaches the whole tree is administered only by those who administer all of it. */
function coversOwner(caller: Principal, { grants }: Owner, tree: OrgTree): boolean {
  return grants.every(({ orgUnit }) =>
    orgUnit === null ? subtreesOf(caller, 'administer') === null : administers(caller, orgUnit, tree),
  );
}

function administers(caller: Principal, orgUnit: string, tree: OrgTree): boolean {
  return isWithinAny(tree, orgUnit, subtreesOf(caller, 'administer'));
}
