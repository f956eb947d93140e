import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { AuditController } from './audit.controller.js';
import { ListAuditHandler } from './list-audit.handler.js';

@Module({
  imports: [AccessScopeModule, IdentityModule],
  controllers: [AuditController],
  providers: [ListAuditHandler],
})
export class AuditModule {}
