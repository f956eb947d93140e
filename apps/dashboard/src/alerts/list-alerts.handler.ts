import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AlertQuery } from '#alerting';
import { DeliveryQuery } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { Notices } from '../notices/notices.js';
import { ReachOfCaller, type Reach } from '../access-scope/access-scope.js';
import type { ListAlertsRequest } from './alert.request.js';
import type { AlertsResponse } from './alert.response.js';
import { alertDocument } from './describe-alert.js';

export class ListAlerts extends Query<AlertsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListAlertsRequest,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ListAlerts)
export class ListAlertsHandler implements IQueryHandler<ListAlerts> {
  constructor(
    private readonly reaches: ReachOfCaller,
    private readonly alerts: AlertQuery,
    private readonly deliveries: DeliveryQuery,
    private readonly notices: Notices,
  ) {}

  async execute({ caller, request, language }: ListAlerts): Promise<AlertsResponse> {
    const reach = await this.reaches.of(caller);
    const { items, next } = await this.alerts.list({
      orgUnits: codesAskedFor(reach, request.orgUnit),
      state: request.state,
      since: request.since === undefined ? undefined : Date.parse(request.since),
      limit: request.limit,
      cursor: request.cursor,
    });
    const deliveries = await this.deliveries.ofAlerts(items.map(({ id }) => id));
    const context = this.notices.context(reach.tree);
    return {
      items: items.map((alert) => alertDocument(alert, deliveries.get(alert.id) ?? [], context, language)),
      next,
    };
  }
}

/** `null`: whoever sees all and asks for all needs no list of bodies. */
export function codesAskedFor(reach: Reach, orgUnit: string | undefined): string[] | null {
  if (orgUnit !== undefined) return reach.below(reach.unit(orgUnit).code).map(({ code }) => code);
  return reach.scope === null ? null : reach.units().map(({ code }) => code);
}
