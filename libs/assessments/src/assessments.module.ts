import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { ServerClock } from '#database';
import { SystemClock } from '#kernel';
import { FrameworkSet } from '#maturity';
import { ReadModelsModule } from '#read-models';
import { WarningsModule } from '#warnings';
import { Assessor } from './assessing/assessor.js';
import { ReadingsWithout } from './assessing/readings-without.js';
import { SettlingOptions } from './assessing/settling-options.js';
import { ChecksQueryModule } from './checks-query.module.js';
import { DayCloser } from './day-closing/day-closer.js';
import type { CheckKind } from './domain/checks/check-kinds.js';
import type { EventWatch } from './domain/watching/index.js';
import { JournalModule } from './journal.module.js';
import { CheckWatcher, WatchedChecks } from './watching/check-watcher.js';
import { JournalWatcher, WatchedEvents } from './watching/journal-watcher.js';
import { SilenceWatcher } from './watching/silence-watcher.js';

export interface AssessmentsOptions {
  frameworks: FrameworkSet;
  /** The time in milliseconds for which a changed result must hold before it is announced. */
  settlingMs: number;
  /** The events that the journal tells of because rules ask for them. */
  watches: readonly EventWatch[];
  /** The kinds of checks that the journal tells of because rules ask for them. */
  checks: ReadonlySet<CheckKind>;
}

const workers = [DayCloser, Assessor, JournalWatcher, CheckWatcher];

/**
 * Needs a global `Database`, `Clock` and `DayZone`; settles by a global `ServerClock` if there is one. The
 * projector app starts the work; the module itself starts nothing.
 */
@Module({})
export class AssessmentsModule {
  static forRoot({ frameworks, settlingMs, watches, checks }: AssessmentsOptions): DynamicModule {
    return {
      module: AssessmentsModule,
      imports: [
        EventLogModule,
        ReadModelsModule,
        JournalModule,
        ChecksQueryModule,
        WarningsModule.forRoot(frameworks),
      ],
      providers: [
        { provide: FrameworkSet, useValue: frameworks },
        {
          provide: SettlingOptions,
          useFactory: (real?: ServerClock) => new SettlingOptions(settlingMs, real ?? new SystemClock()),
          inject: [{ token: ServerClock, optional: true }],
        },
        { provide: WatchedEvents, useValue: new WatchedEvents(watches) },
        { provide: WatchedChecks, useValue: new WatchedChecks(checks) },
        ReadingsWithout,
        SilenceWatcher,
        ...workers,
      ],
      exports: [FrameworkSet, JournalModule, ...workers],
    };
  }
}
