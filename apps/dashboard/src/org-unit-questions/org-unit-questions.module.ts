import { Module } from '@nestjs/common';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { OrgUnitQuestions } from './org-unit-questions.js';

/**
 * Provides what slices need that assess one org unit. `@MeasuresOrgUnit()` on their routes waits for the read
 * models.
 */
@Module({
  imports: [AccessScopeModule, FrameworksModule, PointInTimeModule],
  providers: [OrgUnitQuestions],
  exports: [OrgUnitQuestions, PointInTimeModule],
})
export class OrgUnitQuestionsModule {}
