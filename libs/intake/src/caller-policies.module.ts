import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { OrgUnitsModule } from '#org-units';
import { AmendmentAudit } from './amendment-audit.js';
import { CallerPolicies } from './caller-policies.js';

/** Provides the append policies of callers, for those who record events and for those who ask beforehand. */
@Module({
  imports: [EventLogModule, IdentityModule, OrgUnitsModule],
  providers: [AmendmentAudit, CallerPolicies],
  exports: [CallerPolicies],
})
export class CallerPoliciesModule {}
