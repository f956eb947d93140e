import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { InsightsModule } from '#insights';
import { CallerPolicies } from '#intake';
import { OrgUnitsModule } from '#org-units';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewEventsHandler } from './preview.handler.js';

@Module({
  imports: [
    AccessScopeModule,
    EventLogModule,
    FrameworksModule,
    InsightsModule,
    OrgUnitsModule,
    PointInTimeModule,
  ],
  controllers: [PreviewController],
  providers: [CallerPolicies, PreviewEventsHandler],
})
export class PreviewModule {}
