import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { OrgUnitQuestionsModule } from '../org-unit-questions/org-unit-questions.module.js';
import { EvidenceDescriber } from './describe-evidence.js';
import { EvidenceController } from './evidence.controller.js';
import { kpiEvidenceList, measureEvidenceList } from './evidence.list.js';
import { GetEvidenceHandler } from './get-evidence.handler.js';
import { GetMeasureEvidenceHandler } from './get-measure-evidence.handler.js';
import { MeasureEvidenceController } from './measure-evidence.controller.js';

@Module({
  imports: [AccessScopeModule, EventLogModule, IdentityModule, InsightsModule, OrgUnitQuestionsModule],
  controllers: [
    EvidenceController,
    MeasureEvidenceController,
    listController(kpiEvidenceList),
    listController(measureEvidenceList),
  ],
  providers: [EvidenceDescriber, GetEvidenceHandler, GetMeasureEvidenceHandler],
})
export class EvidenceModule {}
