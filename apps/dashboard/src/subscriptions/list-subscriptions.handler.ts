import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';
import { pageOf, type PageRequest } from '#web';
import { subscriptionDocument, type SubscriptionsResponse } from './subscription.response.js';

export class ListSubscriptions extends Query<SubscriptionsResponse> {
  constructor(
    readonly caller: Principal,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListSubscriptions)
export class ListSubscriptionsHandler implements IQueryHandler<ListSubscriptions> {
  constructor(private readonly subscriptions: Subscriptions) {}

  async execute({ caller, page }: ListSubscriptions): Promise<SubscriptionsResponse> {
    const { items, next } = pageOf(await this.subscriptions.list(caller), page, ({ id }) => id);
    return { items: items.map(subscriptionDocument), next };
  }
}
