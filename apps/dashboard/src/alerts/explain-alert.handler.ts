import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AlertQuery } from '#alerting';
import { NotificationExplanation } from '#delivery';
import type { Principal } from '#identity/domain';
import { DayZone, DomainError, type Language } from '#kernel';
import { AccessScopes } from '../access-scope/access-scope.js';
import { explanationDocument, type AlertExplanationResponse } from './explanation.response.js';

export class ExplainAlert extends Query<AlertExplanationResponse> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ExplainAlert)
export class ExplainAlertHandler implements IQueryHandler<ExplainAlert> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly alerts: AlertQuery,
    private readonly explanation: NotificationExplanation,
    private readonly zone: DayZone,
  ) {}

  async execute({ caller, id, language }: ExplainAlert): Promise<AlertExplanationResponse> {
    const scope = await this.scopes.of(caller);
    const alert = await this.alerts.get(id);
    if (!alert || !scope.sees(alert.orgUnit)) {
      throw new DomainError('alert-not-found', 'There is no alert with this id.');
    }
    return explanationDocument(id, await this.explanation.of(alert, caller), this.zone, language);
  }
}
