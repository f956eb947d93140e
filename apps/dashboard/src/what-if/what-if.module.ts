import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { WhatIfController } from './what-if.controller.js';
import { AskWhatIfHandler } from './what-if.handler.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [WhatIfController],
  providers: [AskWhatIfHandler],
})
export class WhatIfModule {}
