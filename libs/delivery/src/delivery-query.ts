import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { subtreesOf, type Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { isWithinAny, OrgDirectory } from '#org-units';
import { DeliveryOptions } from './delivery-options.js';
import {
  countMessages,
  selectDeliveriesOf,
  selectReport,
  selectReports,
  requeueMessage,
  type Delivery,
  type DeliveryReport,
  type MessageBacklog,
  type ReportFilter,
} from './storage/delivery-reports.js';
import { selectSubscription } from './storage/subscription-table.js';
import { SubscriptionAccess } from './subscription-access.js';

/** Reports which messages were delivered, wait, are dead-lettered or were suppressed, with the reason. */
@Injectable()
export class DeliveryQuery {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly access: SubscriptionAccess,
    private readonly options: DeliveryOptions,
  ) {}

  /** Returns the messages about each alert, oldest first. The caller must be allowed to see the alerts. */
  ofAlerts(alertIds: readonly string[]): Promise<Map<string, Delivery[]>> {
    return selectDeliveriesOf(this.database, alertIds);
  }

  /** Lists deliveries in one state, the latest first. */
  list(filter: ReportFilter): Promise<DeliveryReport[]> {
    return selectReports(this.database, filter);
  }

  /**
   * Gives a dead-lettered message another round of attempts under its old id, from the next sweep on.
   *
   * @throws DomainError `delivery-not-found`, also outside the caller's subtree; `delivery-not-parked`;
   * `subscription-not-active`
   */
  async retry(id: string, caller: Pick<Principal, 'grants'>): Promise<DeliveryReport> {
    const { tree } = await this.directory.current();
    const known = await selectReport(this.database, id);
    if (!known || !isWithinAny(tree, known.orgUnit, subtreesOf(caller, 'subscriptions:write'))) {
      throw new DomainError('delivery-not-found', 'There is no delivery with this id.');
    }
    const subscription = await selectSubscription(this.database, known.subscriptionId);
    if (subscription) await this.access.assertActive(subscription);
    if (!(await requeueMessage(this.database, id, this.options.tuning.backoff.attempts))) {
      throw new DomainError(
        'delivery-not-parked',
        'Only a delivery that was given up can be tried again by hand.',
        {
          state: known.state,
        },
      );
    }
    return (await selectReport(this.database, id)) ?? known;
  }

  /** Counts pending and dead-lettered messages by channel, for the metrics. */
  backlog(): Promise<MessageBacklog[]> {
    return countMessages(this.database);
  }
}
