import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DeliveryQuery } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { fromCursor, toPage } from '#web';
import { codesAskedFor } from '../alerts/list-alerts.handler.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import type { ListDeliveriesRequest } from './delivery.request.js';
import { fromDeliveryState } from './delivery-state.js';
import { deliveryReportDocument, type DeliveriesResponse } from './delivery.response.js';

export class ListDeliveries extends Query<DeliveriesResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListDeliveriesRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListDeliveries)
export class ListDeliveriesHandler implements IQueryHandler<ListDeliveries> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly deliveries: DeliveryQuery,
  ) {}

  async execute({
    caller,
    request: { state, limit, cursor },
    language,
  }: ListDeliveries): Promise<DeliveriesResponse> {
    const orgUnits = codesAskedFor(await this.scopes.of(caller), undefined);
    const after = fromCursor<[number | null, string]>(
      cursor,
      ([settledAt, id]) => (settledAt === null || Number.isSafeInteger(settledAt)) && typeof id === 'string',
    );
    const reports = await this.deliveries.list({
      orgUnits,
      state: fromDeliveryState(state),
      limit: limit + 1,
      after: after && { settledAt: after[0], id: after[1] },
    });
    const { items, next } = toPage(reports, limit, (last) => [last.settledAt, last.id]);
    return { items: items.map((report) => deliveryReportDocument(report, language)), next };
  }
}
