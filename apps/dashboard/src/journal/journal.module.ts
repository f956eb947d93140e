import { Module } from '@nestjs/common';
import { AlertingModule } from '#alerting';
import { JournalModule as StoredJournalModule } from '#assessments';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { JournalController } from './journal.controller.js';
import { ExplainEntryHandler } from './explain-entry.handler.js';
import { ListJournalHandler } from './list-journal.handler.js';
import { journalList } from './journal.list.js';

@Module({
  imports: [AccessScopeModule, AlertingModule, NoticesModule, StoredJournalModule],
  controllers: [JournalController, listController(journalList)],
  providers: [ExplainEntryHandler, ListJournalHandler],
})
export class JournalModule {}
