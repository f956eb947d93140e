import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AlertQuery } from '#alerting';
import { DeliveryQuery } from '#delivery';
import type { Principal } from '#identity/domain';
import { DomainError, type Language } from '#kernel';
import { Notices } from '../notices/notices.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import type { AlertDocument } from './alert.response.js';
import { alertDocument } from './describe-alert.js';

export class GetAlert extends Query<AlertDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetAlert)
export class GetAlertHandler implements IQueryHandler<GetAlert> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly alerts: AlertQuery,
    private readonly deliveries: DeliveryQuery,
    private readonly notices: Notices,
  ) {}

  async execute({ caller, id, language }: GetAlert): Promise<AlertDocument> {
    const scope = await this.scopes.of(caller);
    const alert = await this.alerts.get(id);
    if (!alert || !scope.sees(alert.orgUnit)) {
      throw new DomainError('alert-not-found', 'There is no alert with this id.');
    }
    const deliveries = await this.deliveries.ofAlerts([id]);
    return alertDocument(alert, deliveries.get(id) ?? [], this.notices.context(scope.tree), language);
  }
}
