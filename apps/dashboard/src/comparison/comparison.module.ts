import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { ComparisonController } from './comparison.controller.js';
import { GetComparisonHandler } from './get-comparison.handler.js';

@Module({
  imports: [AccessScopeModule, FrameworksModule, InsightsModule, PointInTimeModule],
  controllers: [ComparisonController],
  providers: [GetComparisonHandler],
})
export class ComparisonModule {}
