import { Module } from '@nestjs/common';
import { JournalModule } from '#assessments';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { JournalFeed } from './journal-feed.js';
import { JournalStream } from './journal-stream.js';
import { StreamMetrics } from './stream-metrics.js';
import { StreamController } from './stream.controller.js';

@Module({
  imports: [AccessScopeModule, JournalModule, NoticesModule],
  controllers: [StreamController],
  providers: [JournalFeed, JournalStream, StreamMetrics],
})
export class StreamModule {}
