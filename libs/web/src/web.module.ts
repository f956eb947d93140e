import {
  Global,
  Module,
  Optional,
  type OnModuleDestroy,
  type DynamicModule,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Database, DiskSpace, type Migration } from '#database';
import { IdentityModule } from '#identity';
import { AuthGuard } from './auth/auth.guard.js';
import { Authenticator } from './auth/authenticator.js';
import { databaseChecks } from './health/database-checks.js';
import { diskChecks, measureDisk } from './health/disk-checks.js';
import { HealthChecks } from './health/health-checks.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { RequestValidationPipe } from './input/validation.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';

export interface WebOptions {
  /** The migrations that the database must have before this process is ready. */
  migrations: readonly Migration[];
}

class WebMigrations {
  constructor(readonly list: readonly Migration[]) {}
}

/**
 * Provides problem documents, authentication, validation, health and metrics for an HTTP app. Needs a global
 * `Database`; with a global `DiskSpace` it checks the disk as well.
 */
@Global()
@Module({})
export class WebModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly checks: HealthChecks,
    private readonly database: Database,
    private readonly migrations: WebMigrations,
    @Optional() private readonly diskSpace?: DiskSpace,
  ) {}

  static forRoot({ migrations }: WebOptions): DynamicModule {
    return {
      module: WebModule,
      imports: [IdentityModule],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: WebMigrations, useValue: new WebMigrations(migrations) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
        Authenticator,
        HealthChecks,
      ],
      exports: [Authenticator, HealthChecks, IdentityModule],
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

  /** Runs before the server stops listening: pending requests finish, new ones are refused. */
  onModuleDestroy(): void {
    this.checks.drain();
  }
}
