import { Module } from '@nestjs/common';
import { JournalModule as AnnouncedJournalModule } from '#assessments';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { ReadModelsModule } from '#read-models';
import { listController } from '#web';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { FrameworksModule } from '../frameworks/frameworks.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { CoursesController } from './courses/courses.controller.js';
import { GetCoursesHandler } from './courses/get-courses.handler.js';
import { KeptOverviewController } from './kept-overview.controller.js';
import { GetOverviewHandler } from './get-overview.handler.js';
import { OverviewController } from './overview.controller.js';
import { overviewList } from './overview.list.js';
import { GetOverviewSummaryHandler } from './summary/get-summary.handler.js';
import { OverviewSummaryController } from './summary/summary.controller.js';
import { SummarySubjects } from './summary/summary-subject.js';

@Module({
  imports: [
    AccessScopeModule,
    AnnouncedJournalModule,
    FrameworksModule,
    IdentityModule,
    InsightsModule,
    PointInTimeModule,
    ReadModelsModule,
  ],
  controllers: [
    OverviewSummaryController,
    CoursesController,
    OverviewController,
    KeptOverviewController,
    listController(overviewList),
  ],
  providers: [GetCoursesHandler, GetOverviewHandler, GetOverviewSummaryHandler, SummarySubjects],
})
export class OverviewModule {}
