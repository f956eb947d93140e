import { Module } from '@nestjs/common';
import { InsightsModule } from '#insights';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { EvidenceController } from './evidence.controller.js';
import { GetEvidenceHandler } from './get-evidence.handler.js';

@Module({
  imports: [InsightsModule, OrgUnitQuestionsModule],
  controllers: [EvidenceController],
  providers: [GetEvidenceHandler],
})
export class EvidenceModule {}
