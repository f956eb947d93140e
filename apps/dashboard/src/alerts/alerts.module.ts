import { Module } from '@nestjs/common';
import { AlertingModule } from '#alerting';
import { IdentityModule } from '#identity';
import { SystemClock } from '#kernel';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { AcknowledgeAlertHandler } from './acknowledge-alert.handler.js';
import { AlertsController } from './alerts.controller.js';
import { ExplainAlertHandler } from './explain-alert.handler.js';
import { GetAlertHandler } from './get-alert.handler.js';
import { ListAlertsHandler } from './list-alerts.handler.js';
import { RulesController } from './rules.controller.js';
import { alertsList } from './alerts.list.js';

@Module({
  imports: [AccessScopeModule, AlertingModule, IdentityModule, NoticesModule],
  controllers: [AlertsController, RulesController, listController(alertsList)],
  providers: [SystemClock, AcknowledgeAlertHandler, ExplainAlertHandler, GetAlertHandler, ListAlertsHandler],
})
export class AlertsModule {}
