import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AlertQuery } from '#alerting';
import { DeliveryQuery } from '#delivery';
import { AuditTrail } from '#identity';
import { subtreesOf, type Principal } from '#identity/domain';
import { SystemClock, type Language } from '#kernel';
import { Notices } from '../notices/notices.js';
import { AccessScopes } from '../access-scope/access-scope.js';
import type { AlertDocument } from './alert.response.js';
import { alertDocument } from './describe-alert.js';

export class AcknowledgeAlert extends Command<AlertDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeAlert)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlert> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly alerts: AlertQuery,
    private readonly deliveries: DeliveryQuery,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly realClock: SystemClock,
  ) {}

  async execute({ caller, id, language }: AcknowledgeAlert): Promise<AlertDocument> {
    const alert = await this.alerts.acknowledge(id, {
      name: caller.name,
      subtrees: subtreesOf(caller, 'alerts:acknowledge'),
      recorded: (tx, { orgUnit, state, rule, kind }) =>
        this.audit.record(tx, {
          at: this.realClock.now(),
          actor: caller,
          action: 'alert-acknowledged',
          target: id,
          orgUnit,
          before: { state, rule, kind },
          after: { state: 'acknowledged' },
        }),
    });
    const deliveries = await this.deliveries.ofAlerts([id]);
    const { tree } = await this.scopes.of(caller);
    return alertDocument(alert, deliveries.get(id) ?? [], this.notices.context(tree), language);
  }
}
