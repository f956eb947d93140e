import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { AlertRulesFile, AuditNaming } from './audit-names.js';
import { AuditController } from './audit.controller.js';
import { auditList } from './audit.list.js';
import { ListAuditHandler } from './list-audit.handler.js';

@Module({})
export class AuditModule {
  static forRoot(alertRules: AlertRulesFile): DynamicModule {
    return {
      module: AuditModule,
      imports: [AccessScopeModule, FrameworksModule, IdentityModule],
      controllers: [AuditController, listController(auditList)],
      providers: [ListAuditHandler, AuditNaming, { provide: AlertRulesFile, useValue: alertRules }],
    };
  }
}
