import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { Clock, DayZone } from '#kernel';
import { QueueModule } from '#queue';
import { createClock } from './clock-settings.js';
import { requireDatabaseUrl } from './require-database-url.js';
import { Settings } from './settings.js';

export interface RuntimeOptions {
  /** Shows up in `pg_stat_activity`, for example `thang recorder`. */
  applicationName: string;
}

/** What every service stands on. Global: provides Settings, Database, Clock, DayZone, Nudges and NudgeConsumer. */
@Module({})
export class RuntimeModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  static forRoot(settings: Settings, { applicationName }: RuntimeOptions): DynamicModule {
    const databaseUrl = requireDatabaseUrl(settings);
    const database = { url: databaseUrl, poolSize: settings.poolSize, applicationName };
    return {
      module: RuntimeModule,
      global: true,
      imports: [QueueModule.forRoot({ redisUrl: settings.redisUrl, databaseUrl })],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Database, useFactory: () => new Database(database) },
        { provide: Clock, useFactory: () => createClock(settings.clock) },
        { provide: DayZone, useFactory: () => new DayZone(settings.timeZone) },
      ],
      exports: [Settings, Database, Clock, DayZone],
    };
  }

  /** Last: what drains in `beforeApplicationShutdown` still finds its database. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
