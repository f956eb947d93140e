import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetKpiSeriesHandler } from './get-kpi-series.handler.js';
import { KpiSeriesController } from './kpi-series.controller.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule],
  controllers: [KpiSeriesController],
  providers: [GetKpiSeriesHandler],
})
export class KpiSeriesModule {}
