import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { EntitiesController } from './entities.controller.js';
import { EntitySearchController } from './entity-search.controller.js';
import { ListEntitiesHandler } from './list-entities.handler.js';
import { SearchEntitiesHandler } from './search-entities.handler.js';
import { entitiesList } from './entities.list.js';

@Module({
  imports: [AccessScopeModule, InsightsModule, PointInTimeModule],
  controllers: [EntitiesController, EntitySearchController, listController(entitiesList)],
  providers: [ListEntitiesHandler, SearchEntitiesHandler],
})
export class EntitiesModule {}
