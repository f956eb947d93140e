import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentsModule, type AssessmentsOptions } from '#assessments';
import { EventLogModule } from '#event-log';
import { ProjectionModule, ReadModelsModule } from '#read-models';
import { ProjectedTraces } from './projected-traces.js';
import { ProjectorMetrics } from './projector-metrics.js';
import { ProjectorService } from './projector.service.js';

/** Projects the log, closes days and assesses. Needs the global modules of `#runtime`. */
@Module({})
export class ProjectorModule {
  static forRoot(options: AssessmentsOptions): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [
        EventLogModule,
        ReadModelsModule,
        ProjectionModule.forRoot(options),
        AssessmentsModule.forRoot(options),
      ],
      providers: [ProjectorMetrics, ProjectedTraces, ProjectorService],
    };
  }
}
