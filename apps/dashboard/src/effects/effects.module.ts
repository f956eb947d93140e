import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { EffectsController } from './effects.controller.js';
import { GetEffectsHandler } from './get-effects.handler.js';

@Module({
  imports: [
    AccessScopeModule,
    EventLogModule,
    FrameworksModule,
    IdentityModule,
    InsightsModule,
    PointInTimeModule,
  ],
  controllers: [EffectsController],
  providers: [GetEffectsHandler],
})
export class EffectsModule {}
