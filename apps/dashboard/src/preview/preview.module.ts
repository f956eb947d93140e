import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { InsightsModule } from '#insights';
import { CallerPoliciesModule } from '#intake';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewEventsHandler } from './preview.handler.js';

@Module({
  imports: [
    AccessScopeModule,
    CallerPoliciesModule,
    EventLogModule,
    FrameworksModule,
    InsightsModule,
    PointInTimeModule,
  ],
  controllers: [PreviewController],
  providers: [PreviewEventsHandler],
})
export class PreviewModule {}
