import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { activeStates, AlertQuery, type AlertFilter } from '#alerting';
import { DeliveryQuery } from '#delivery';
import type { Principal } from '#identity/domain';
import { DomainError, type Language } from '#kernel';
import { readInstant } from '#web';
import { Notices } from '../notices/notices.js';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
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
    private readonly scopes: AccessScopes,
    private readonly alerts: AlertQuery,
    private readonly deliveries: DeliveryQuery,
    private readonly notices: Notices,
  ) {}

  async execute({ caller, request, language }: ListAlerts): Promise<AlertsResponse> {
    const scope = await this.scopes.of(caller);
    const orgUnits = codesAskedFor(scope, request.orgUnit);
    const { items, next } = await this.alerts.list({
      orgUnits,
      ...statesOf(request),
      within: await this.gathering(scope, request.within),
      since: request.since === undefined ? undefined : readInstant(request.since, 'since'),
      limit: request.limit,
      cursor: request.cursor,
    });
    const deliveries = await this.deliveries.ofAlerts(items.map(({ id }) => id));
    const context = this.notices.context(scope.tree);
    return {
      items: items.map((alert) => alertDocument(alert, deliveries.get(alert.id) ?? [], context, language)),
      next,
      withdrawn: await this.alerts.withdrawn(orgUnits),
    };
  }

  private async gathering(scope: AccessScope, id: string | undefined): Promise<AlertFilter['within']> {
    if (id === undefined) return undefined;
    const alert = await this.alerts.get(id);
    if (!alert || !scope.sees(alert.orgUnit))
      throw new DomainError('alert-not-found', 'There is no alert with this id.');
    return { orgUnit: alert.orgUnit, item: alert.item ?? '' };
  }
}

/**
 * Without a state, only what matters now. A caller who asks what changed since an instant also gets the
 * alerts that ended.
 */
function statesOf({
  state,
  since,
  within,
}: ListAlertsRequest): Pick<AlertFilter, 'states' | 'notifiedOnly' | 'gathered'> {
  if (state === undefined && since === undefined)
    return { states: activeStates, notifiedOnly: true, gathered: within === undefined };
  return { states: state === undefined || state === 'any' ? null : [state] };
}

/**
 * Returns the codes of the requested org units; `null` for all, only when the caller may see all and requests
 * all.
 */
export function codesAskedFor(scope: AccessScope, orgUnit: string | undefined): string[] | null {
  if (orgUnit !== undefined) return scope.below(scope.unit(orgUnit).code).map(({ code }) => code);
  return scope.codes();
}
