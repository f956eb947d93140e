import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { EntitiesController } from './entities.controller.js';
import { ListEntitiesHandler } from './list-entities.handler.js';

@Module({
  imports: [AccessScopeModule, InsightsModule, PointInTimeModule],
  controllers: [EntitiesController],
  providers: [ListEntitiesHandler],
})
export class EntitiesModule {}
