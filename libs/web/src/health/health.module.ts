import { Global, Module, Optional, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { DiskSpace, type Migration } from '#database';
import { databaseChecks } from './database-checks.js';
import { diskChecks, measureDisk } from './disk-checks.js';
import { HealthChecks } from './health-checks.js';
import { ProbeDatabase } from './probe-database.js';

export interface HealthOptions {
  /** The migrations that the database must have before this process is ready. */
  migrations: readonly Migration[];
}

class ExpectedMigrations {
  constructor(readonly list: readonly Migration[]) {}
}

/**
 * Checks whether a process is ready, also one that does not listen on HTTP. Needs a global `Database`; with a
 * global `DiskSpace` it checks the disk as well.
 */
@Global()
@Module({})
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: ProbeDatabase,
    private readonly migrations: ExpectedMigrations,
    @Optional() private readonly diskSpace?: DiskSpace,
  ) {}

  static forRoot({ migrations }: HealthOptions): DynamicModule {
    return {
      module: HealthModule,
      providers: [
        { provide: ExpectedMigrations, useValue: new ExpectedMigrations(migrations) },
        HealthChecks,
        ProbeDatabase,
      ],
      exports: [HealthChecks, ProbeDatabase],
    };
  }

  onModuleInit(): void {
    const checks = databaseChecks(this.database, this.migrations.list);
    if (this.diskSpace) {
      checks.push(...diskChecks(this.diskSpace));
      measureDisk(this.diskSpace);
    }
    checks.forEach((check) => this.checks.add(check));
  }
}
