import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { ReadModelsModule } from '#read-models';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetOverviewHandler } from './get-overview.handler.js';
import { OverviewController } from './overview.controller.js';
import { overviewList } from './overview.list.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule, ReadModelsModule],
  controllers: [OverviewController, listController(overviewList)],
  providers: [GetOverviewHandler],
})
export class OverviewModule {}
