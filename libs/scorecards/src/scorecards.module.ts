import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import type { Framework } from '#maturity/domain';
import { Assessor } from './assessing/assessor.js';
import { FrameworkSet } from './assessing/framework-set.js';
import { DayCloser } from './projection/day-closer.js';
import { Leadership } from './projection/leadership.js';
import { MeasuresProjection } from './projection/measures-projection.js';
import { Projector } from './projection/projector.js';
import { ProjectionBacklog } from './queries/projection-backlog.js';
import { ScorecardQueriesModule } from './scorecard-queries.module.js';

export interface ScorecardsOptions {
  /** All editions of all frameworks. */
  frameworks: readonly Framework[];
}

const workers = [ProjectionBacklog, MeasuresProjection, Projector, Leadership, DayCloser, Assessor];

/** Needs a global `Database`, `Clock` and `DayZone`. Nothing runs by itself: the projector app sets the workers to work. */
@Module({})
export class ScorecardsModule {
  static forRoot({ frameworks }: ScorecardsOptions): DynamicModule {
    return {
      module: ScorecardsModule,
      imports: [EventLogModule, ScorecardQueriesModule],
      providers: [{ provide: FrameworkSet, useValue: new FrameworkSet(frameworks) }, ...workers],
      exports: [FrameworkSet, ScorecardQueriesModule, ...workers],
    };
  }
}
