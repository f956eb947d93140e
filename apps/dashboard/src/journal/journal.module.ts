import { Module } from '@nestjs/common';
import { JournalModule as StoredJournalModule } from '#assessments';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { JournalController } from './journal.controller.js';
import { ListJournalHandler } from './list-journal.handler.js';

@Module({
  imports: [AccessScopeModule, NoticesModule, StoredJournalModule],
  controllers: [JournalController],
  providers: [ListJournalHandler],
})
export class JournalModule {}
