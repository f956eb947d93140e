import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { EditedCalendar, loadCalendar } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { Database, DiskSpace, ServerClock } from '#database';
import { Clock, DayZone, ScaledClock } from '#kernel';
import { QueueModule } from '#queue';
import { HealthChecks } from '#web';
import { fileProblems } from './frameworks/file-problems.js';
import type { RuntimeSettings } from './installation.js';
import { requireDatabaseUrl } from './require-database-url.js';
import { BuildInfo, RuntimeMetrics } from './runtime-metrics.js';

export interface RuntimeOptions {
  /** The name in `pg_stat_activity`, for example `thang recorder`. */
  applicationName: string;
  /** The version of this build. */
  version: string;
}

/**
 * What every service needs. Global: provides Database, DiskSpace, Clock, ServerClock, DayZone,
 * WorkingCalendar, EditedCalendar, Nudges and NudgeConsumer.
 */
@Module({})
export class RuntimeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(HealthChecks) private readonly checks: HealthChecks,
  ) {}

  onModuleInit(): void {
    this.checks.add({
      name: 'files',
      check: () => Promise.resolve(fileProblems().join(' ') || undefined),
    });
  }

  static forRoot(settings: RuntimeSettings, { applicationName, version }: RuntimeOptions): DynamicModule {
    const databaseUrl = requireDatabaseUrl(settings);
    const { dataDirectory, minFreeBytes } = settings;
    const { directDatabaseUrl: directUrl, readDatabaseUrl: readUrl } = settings;
    const database = { url: databaseUrl, directUrl, readUrl, poolSize: settings.poolSize, applicationName };
    return {
      module: RuntimeModule,
      global: true,
      imports: [QueueModule.forRoot({ redisUrl: settings.redisUrl, databaseUrl: directUrl ?? databaseUrl })],
      providers: [
        { provide: BuildInfo, useValue: new BuildInfo(version) },
        RuntimeMetrics,
        { provide: Database, useFactory: () => new Database(database) },
        {
          provide: DiskSpace,
          useFactory: () => DiskSpace.ofDatabase({ databaseUrl, dataDirectory, minFreeBytes }),
        },
        {
          provide: ServerClock,
          useFactory: async (connected: Database) => {
            const clock = new ServerClock(connected);
            await clock.follow();
            return clock;
          },
          inject: [Database],
        },
        {
          provide: Clock,
          useFactory: (real: ServerClock) => (settings.clock ? new ScaledClock(settings.clock) : real),
          inject: [ServerClock],
        },
        { provide: DayZone, useFactory: () => new DayZone(settings.timeZone) },
        {
          provide: EditedCalendar,
          useFactory: async (connected: Database) => {
            const { definition } = await loadCalendar(settings.calendarFile);
            const zone = new DayZone(settings.timeZone);
            const edited = new EditedCalendar(connected, new WorkingCalendar(definition, zone));
            await edited.follow();
            return edited;
          },
          inject: [Database],
        },
        {
          provide: WorkingCalendar,
          useFactory: ({ calendar }: EditedCalendar) => calendar,
          inject: [EditedCalendar],
        },
      ],
      exports: [Database, DiskSpace, Clock, ServerClock, DayZone, WorkingCalendar, EditedCalendar],
    };
  }

  /**
   * Closes the database in the last shutdown hook, so that work drained in `beforeApplicationShutdown` can
   * still use it.
   */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
