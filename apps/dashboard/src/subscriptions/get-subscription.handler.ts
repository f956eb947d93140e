import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';
import { subscriptionDocument, type SubscriptionDocument } from './subscription.response.js';

export class GetSubscription extends Query<SubscriptionDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetSubscription)
export class GetSubscriptionHandler implements IQueryHandler<GetSubscription> {
  constructor(private readonly subscriptions: Subscriptions) {}

  async execute({ caller, id }: GetSubscription): Promise<SubscriptionDocument> {
    return subscriptionDocument(await this.subscriptions.get(id, caller));
  }
}
