import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetHistoryHandler } from './get-history.handler.js';
import { HistoryController } from './history.controller.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule],
  controllers: [HistoryController],
  providers: [GetHistoryHandler],
})
export class HistoryModule {}
