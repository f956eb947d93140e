import { Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.js';
import { EventLog } from './event-log.js';
import { EventLogReader } from './event-log-reader.js';
import { EventSearch } from './event-search.js';

/** Needs a global `Database` and `Clock`. */
@Module({
  providers: [EventLog, EventLogReader, EventSearch, Checkpoints],
  exports: [EventLog, EventLogReader, EventSearch, Checkpoints],
})
export class EventLogModule {}
