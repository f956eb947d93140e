import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { GetMaturityHandler } from './get-maturity.handler.js';
import { MaturityController } from './maturity.controller.js';
import { kpisList } from './kpis.list.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [MaturityController, listController(kpisList)],
  providers: [GetMaturityHandler],
})
export class MaturityModule {}
