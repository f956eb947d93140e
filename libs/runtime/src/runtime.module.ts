import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database, DiskSpace } from '#database';
import { Clock, DayZone } from '#kernel';
import { QueueModule } from '#queue';
import { createClock } from './clock-settings.js';
import { requireDatabaseUrl } from './require-database-url.js';
import { Settings } from './settings.js';

export interface RuntimeOptions {
  /** Shows up in `pg_stat_activity`, for example `thang recorder`. */
  applicationName: string;
}

/** What every service stands on. Global: provides Settings, Database, DiskSpace, Clock, DayZone, Nudges and NudgeConsumer. */
@Module({})
export class RuntimeModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static forRoot(settings: Settings, { applicationName }: RuntimeOptions): DynamicModule {
    const databaseUrl = requireDatabaseUrl(settings);
    const { dataDirectory, minFreeBytes } = settings;
    const database = { url: databaseUrl, poolSize: settings.poolSize, applicationName };
    return {
      module: RuntimeModule,
      global: true,
      imports: [QueueModule.forRoot({ redisUrl: settings.redisUrl, databaseUrl })],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Database, useFactory: () => new Database(database) },
        {
          provide: DiskSpace,
          useFactory: () => DiskSpace.ofDatabase({ databaseUrl, dataDirectory, minFreeBytes }),
        },
        { provide: Clock, useFactory: () => createClock(settings.clock) },
        { provide: DayZone, useFactory: () => new DayZone(settings.timeZone) },
      ],
      exports: [Settings, Database, DiskSpace, Clock, DayZone],
    };
  }

  /** Last: what drains in `beforeApplicationShutdown` still finds its database. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
