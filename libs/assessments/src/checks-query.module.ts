import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { ReadModelsModule } from '#read-models';
import { ChecksQuery } from './checks/checks-query.js';

/** Needs a global `Database` and `DayZone`. */
@Module({
  imports: [EventLogModule, ReadModelsModule],
  providers: [ChecksQuery],
  exports: [ChecksQuery],
})
export class ChecksQueryModule {}
