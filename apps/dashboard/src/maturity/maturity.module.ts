import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { GetMaturityHandler } from './get-maturity.handler.js';
import { MaturityController } from './maturity.controller.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [MaturityController],
  providers: [GetMaturityHandler],
})
export class MaturityModule {}
