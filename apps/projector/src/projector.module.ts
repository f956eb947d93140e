import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { ScorecardsModule, type ScorecardsOptions } from '#scorecards';
import { ProjectorMetrics } from './projector-metrics.js';
import { ProjectorService } from './projector.service.js';

/** From the log to the journal: projects, closes days, assesses. Needs the global modules of `#config` (runtime). */
@Module({})
export class ProjectorModule {
  static forRoot(options: ScorecardsOptions): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [EventLogModule, ScorecardsModule.forRoot(options)],
      providers: [ProjectorMetrics, ProjectorService],
    };
  }
}
