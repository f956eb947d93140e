import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { ForecastController } from './forecast.controller.js';
import { GetForecastHandler } from './get-forecast.handler.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [ForecastController],
  providers: [GetForecastHandler],
})
export class ForecastModule {}
