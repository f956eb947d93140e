import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { subtreesOf, type Principal } from '#identity/domain';
import { OrgDirectory, unitsWithin } from '#org-units';
import {
  selectAttempted,
  type AttemptedDelivery,
  type DeliveriesOfSubscription,
} from './storage/subscription-messages.js';
import { SubscriptionAccess } from './subscription-access.js';

/** Reports what a subscription was sent, with every attempt. */
@Injectable()
export class SubscriptionDeliveries {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly access: SubscriptionAccess,
  ) {}

  /**
   * Lists the deliveries of a subscription about org units that the caller sees, the newest first.
   *
   * @throws DomainError `subscription-not-found`
   */
  async list(
    id: string,
    caller: Principal,
    page: Pick<DeliveriesOfSubscription, 'state' | 'limit' | 'after'>,
  ): Promise<AttemptedDelivery[]> {
    await this.access.get(id, caller);
    const { tree } = await this.directory.current();
    const orgUnits = unitsWithin(tree, subtreesOf(caller, 'read'));
    return selectAttempted(this.database, { ...page, subscriptionId: id, orgUnits });
  }
}
