import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { ListRecordsHandler } from './list-records.handler.js';
import { RecordsController } from './records.controller.js';

@Module({
  imports: [AccessScopeModule, EventLogModule, IdentityModule, InsightsModule],
  controllers: [RecordsController],
  providers: [ListRecordsHandler],
})
export class RecordsModule {}
