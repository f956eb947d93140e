import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { FrameworkSet } from '#maturity';
import { Leadership } from './projection/leadership.js';
import { MeasuresProjection } from './projection/measures-projection.js';
import { ProjectionBacklog } from './projection/projection-backlog.js';
import { Projector } from './projection/projector.js';
import { Rebuild } from './rebuild/rebuild.js';

export interface ProjectionOptions {
  /** They decide whether distinct counts are kept. */
  frameworks: FrameworkSet;
}

const workers = [ProjectionBacklog, MeasuresProjection, Projector, Rebuild, Leadership];

/**
 * Writes the read models. Needs a global `Database` and `DayZone`. Starts nothing by itself: the projector
 * app does.
 */
@Module({})
export class ProjectionModule {
  static forRoot({ frameworks }: ProjectionOptions): DynamicModule {
    return {
      module: ProjectionModule,
      imports: [EventLogModule],
      providers: [{ provide: FrameworkSet, useValue: frameworks }, ...workers],
      exports: workers,
    };
  }
}
