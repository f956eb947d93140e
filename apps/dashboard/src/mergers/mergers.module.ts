import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { ReadModelsModule } from '#read-models';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { GetMergersHandler } from './get-mergers.handler.js';
import { MergersController } from './mergers.controller.js';

@Module({
  imports: [InsightsModule, ReadModelsModule, AccessScopeModule, PointInTimeModule],
  controllers: [MergersController],
  providers: [GetMergersHandler],
})
export class MergersModule {}
