import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SubscriptionDeliveries } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { fromCursor, toPage } from '#web';
import { fromDeliveryState } from '../deliveries/delivery-state.js';
import type { ListSubscriptionDeliveriesRequest } from './subscription.request.js';
import {
  subscriptionDeliveryDocument,
  type SubscriptionDeliveriesResponse,
} from './subscription.response.js';

export class ListSubscriptionDeliveries extends Query<SubscriptionDeliveriesResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly page: ListSubscriptionDeliveriesRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListSubscriptionDeliveries)
export class ListSubscriptionDeliveriesHandler implements IQueryHandler<ListSubscriptionDeliveries> {
  constructor(private readonly deliveries: SubscriptionDeliveries) {}

  async execute({
    caller,
    id,
    page,
    language,
  }: ListSubscriptionDeliveries): Promise<SubscriptionDeliveriesResponse> {
    const cursor = fromCursor<[number, string]>(
      page.cursor,
      ([at, last]) => typeof at === 'number' && typeof last === 'string',
    );
    const found = await this.deliveries.list(id, caller, {
      state: page.state === undefined ? null : fromDeliveryState(page.state),
      limit: page.limit + 1,
      after: cursor && { createdAt: cursor[0], id: cursor[1] },
    });
    const { items, next } = toPage(found, page.limit, (last) => [last.createdAt, last.id]);
    return { items: items.map((each) => subscriptionDeliveryDocument(each, language)), next };
  }
}
