import { Module } from '@nestjs/common';
import { ChecksQueryModule } from '#assessments';
import { InsightsModule } from '#insights';
import { ReadModelsModule } from '#read-models';
import { listController } from '#web';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { ChecksController } from './checks.controller.js';
import { GetChecksHandler } from './get-checks.handler.js';
import { checksList } from './checks.list.js';

@Module({
  imports: [ChecksQueryModule, InsightsModule, OrgUnitQuestionsModule, ReadModelsModule],
  controllers: [ChecksController, listController(checksList)],
  providers: [GetChecksHandler],
})
export class ChecksModule {}
