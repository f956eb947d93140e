import { Module } from '@nestjs/common';
import { Checkpoints } from './checkpoints.js';
import { EventLog } from './event-log.js';
import { EventLogReader } from './event-log-reader.js';
import { LogLag } from './log-lag.js';
import { EventSearch } from './event-search.js';

/** Needs a global `Database` and `Clock`. */
@Module({
  providers: [EventLog, EventLogReader, EventSearch, Checkpoints, LogLag],
  exports: [EventLog, EventLogReader, EventSearch, Checkpoints, LogLag],
})
export class EventLogModule {}
