import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Principal } from '#identity/domain';
import { OrgDirectory } from '#org-units';
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
    const orgUnits =
      caller.orgUnit === null ? null : tree.get(caller.orgUnit) ? tree.subtree(caller.orgUnit) : [];
    return selectAttempted(this.database, { ...page, subscriptionId: id, orgUnits });
  }
}
