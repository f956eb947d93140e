import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { SystemClock } from '#kernel';
import { FrameworkSet } from '#maturity';
import { ReadModelsModule } from '#read-models';
import { Assessor } from './assessing/assessor.js';
import { ReadingsWithout } from './assessing/readings-without.js';
import { SettlingOptions } from './assessing/settling-options.js';
import { DayCloser } from './day-closing/day-closer.js';
import type { EventWatch } from './domain/watching/index.js';
import { JournalModule } from './journal.module.js';
import { JournalWatcher, WatchedEvents } from './watching/journal-watcher.js';

export interface AssessmentsOptions {
  frameworks: FrameworkSet;
  /** The time in milliseconds for which a changed result must hold before it is announced. */
  settlingMs: number;
  /** The events that the journal tells of because rules ask for them. */
  watches: readonly EventWatch[];
}

const workers = [DayCloser, Assessor, JournalWatcher];

/**
 * Needs a global `Database`, `Clock` and `DayZone`. The projector app starts the work; the module itself
 * starts nothing.
 */
@Module({})
export class AssessmentsModule {
  static forRoot({ frameworks, settlingMs, watches }: AssessmentsOptions): DynamicModule {
    return {
      module: AssessmentsModule,
      imports: [EventLogModule, ReadModelsModule, JournalModule],
      providers: [
        { provide: FrameworkSet, useValue: frameworks },
        { provide: SettlingOptions, useValue: new SettlingOptions(settlingMs, new SystemClock()) },
        { provide: WatchedEvents, useValue: new WatchedEvents(watches) },
        ReadingsWithout,
        ...workers,
      ],
      exports: [FrameworkSet, JournalModule, ...workers],
    };
  }
}
