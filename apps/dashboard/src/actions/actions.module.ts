import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { ActionsController } from './actions.controller.js';
import { GetActionsHandler } from './get-actions.handler.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [ActionsController],
  providers: [GetActionsHandler],
})
export class ActionsModule {}
