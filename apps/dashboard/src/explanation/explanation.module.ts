import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { ExplanationController } from './explanation.controller.js';
import { GetExplanationHandler } from './get-explanation.handler.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [ExplanationController],
  providers: [GetExplanationHandler],
})
export class ExplanationModule {}
