import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { CallerPoliciesModule } from '#intake';
import { OrgUnitsModule } from '#org-units';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { AdministeredKeys } from '../api-keys/administered-keys.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { ManagedPersons } from '../persons/managed-persons.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewEventsHandler } from './preview.handler.js';
import { TreePreview } from './tree-preview.js';

@Module({
  imports: [
    AccessScopeModule,
    CallerPoliciesModule,
    EventLogModule,
    FrameworksModule,
    IdentityModule,
    InsightsModule,
    OrgUnitsModule,
    PointInTimeModule,
  ],
  controllers: [PreviewController],
  providers: [PreviewEventsHandler, TreePreview, ManagedPersons, AdministeredKeys],
})
export class PreviewModule {}
