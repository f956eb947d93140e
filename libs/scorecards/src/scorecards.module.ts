import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { Assessor } from './assessing/assessor.js';
import { FrameworkSet } from './assessing/framework-set.js';
import { DayCloser } from './projection/day-closer.js';
import { Leadership } from './projection/leadership.js';
import { MeasuresProjection } from './projection/measures-projection.js';
import { Projector } from './projection/projector.js';
import { ProjectionBacklog } from './queries/projection-backlog.js';
import { Rebuild } from './rebuild/rebuild.js';
import { ScorecardQueriesModule } from './scorecard-queries.module.js';

export interface ScorecardsOptions {
  frameworks: FrameworkSet;
}

const workers = [ProjectionBacklog, MeasuresProjection, Projector, Rebuild, Leadership, DayCloser, Assessor];

/** Needs a global `Database`, `Clock` and `DayZone`. Nothing runs by itself: the projector app sets the workers to work. */
@Module({})
export class ScorecardsModule {
  static forRoot({ frameworks }: ScorecardsOptions): DynamicModule {
    return {
      module: ScorecardsModule,
      imports: [EventLogModule, ScorecardQueriesModule],
      providers: [{ provide: FrameworkSet, useValue: frameworks }, ...workers],
      exports: [FrameworkSet, ScorecardQueriesModule, ...workers],
    };
  }
}
