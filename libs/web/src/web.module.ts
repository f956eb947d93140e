import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { IdentityModule } from '#identity';
import { AuthGuard } from './auth/auth.guard.js';
import { Authenticator } from './auth/authenticator.js';
import { HealthChecks } from './health/health-checks.js';
import { HealthController } from './health/health.controller.js';
import { HealthModule, type HealthOptions } from './health/health.module.js';
import { MetricsController } from './health/metrics.controller.js';
import { RequestValidationPipe } from './input/validation.pipe.js';
import { ProblemFilter } from './problems/problem.filter.js';

export type WebOptions = HealthOptions;

/**
 * Provides problem documents, authentication, validation, health and metrics for an HTTP app. Needs a global
 * `Database`; with a global `DiskSpace` it checks the disk as well.
 */
@Global()
@Module({})
export class WebModule implements OnModuleDestroy {
  constructor(private readonly checks: HealthChecks) {}

  static forRoot(options: WebOptions): DynamicModule {
    return {
      module: WebModule,
      imports: [IdentityModule, HealthModule.forRoot(options)],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
        Authenticator,
      ],
      exports: [Authenticator, HealthModule, IdentityModule],
    };
  }

  /** Runs before the server stops listening: pending requests finish, new ones are refused. */
  onModuleDestroy(): void {
    this.checks.drain();
  }
}
