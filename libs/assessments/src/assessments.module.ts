import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { FrameworkSet } from '#maturity';
import { ReadModelsModule } from '#read-models';
import { Assessor } from './assessing/assessor.js';
import { DayCloser } from './day-closing/day-closer.js';
import { JournalModule } from './journal.module.js';

export interface AssessmentsOptions {
  frameworks: FrameworkSet;
}

const workers = [DayCloser, Assessor];

/**
 * Needs a global `Database`, `Clock` and `DayZone`. The projector app starts the work; the module itself
 * starts nothing.
 */
@Module({})
export class AssessmentsModule {
  static forRoot({ frameworks }: AssessmentsOptions): DynamicModule {
    return {
      module: AssessmentsModule,
      imports: [EventLogModule, ReadModelsModule, JournalModule],
      providers: [{ provide: FrameworkSet, useValue: frameworks }, ...workers],
      exports: [FrameworkSet, JournalModule, ...workers],
    };
  }
}
