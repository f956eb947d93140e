import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { AuditController } from './audit.controller.js';
import { auditList } from './audit.list.js';
import { ListAuditHandler } from './list-audit.handler.js';

@Module({
  imports: [AccessScopeModule, IdentityModule],
  controllers: [AuditController, listController(auditList)],
  providers: [ListAuditHandler],
})
export class AuditModule {}
