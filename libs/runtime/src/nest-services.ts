import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Migration } from '#database';
import { configureHttp, createHttpAdapter, HealthModule, WebModule } from '#web';
import { runService } from './run-service.js';
import { RuntimeModule } from './runtime.module.js';
import type { Installation, RuntimeSettings } from './installation.js';
import { SupervisedModule, supervisorOfProcess } from './supervised/supervised.module.js';

export type FeatureModule = DynamicModule | Type;

/**
 * Returns the modules of a service for its settings. `RuntimeModule` is added to them, and `WebModule` when
 * the service listens on HTTP, otherwise `HealthModule`.
 */
export type Features<S> = (settings: S) => FeatureModule[] | Promise<FeatureModule[]>;

@Module({})
class ServiceModule {}

/**
 * Runs modules as a process that listens on HOST and PORT. It serves their routes, health, metrics and
 * OpenAPI; a service without routes of its own needs health and metrics as well.
 */
export function runHttpService<S extends RuntimeSettings>(
  name: string,
  installation: Installation<S>,
  features: Features<S>,
): Promise<void> {
  const { migrations, version, readContract } = installation;
  return runService(name, installation, async (settings, logger) => {
    const root = moduleOfHttpService({ name, version }, settings, migrations, await features(settings));
    const options = { logger, abortOnError: false };
    const adapter = createHttpAdapter({ trustProxy: [...settings.trustedProxies] });
    const application = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
    const { accessLines } = settings;
    await configureHttp(application, { version, accessLines, contract: readContract() });
    await application.listen(settings.port, settings.host);
    return { close: () => application.close(), url: await application.getUrl() };
  });
}

/** Returns the root module of a service that listens on HTTP. */
export function moduleOfHttpService(
  service: { name: string; version: string },
  settings: RuntimeSettings,
  migrations: readonly Migration[],
  features: FeatureModule[],
): DynamicModule {
  return compose(service, settings, [WebModule.forRoot({ migrations }), ...features]);
}

/** Runs modules as a process that does not listen. It reports its health and metrics to its supervisor. */
export function runBackgroundService<S extends RuntimeSettings>(
  name: string,
  installation: Installation<S>,
  features: Features<S>,
): Promise<void> {
  const { migrations, version } = installation;
  return runService(name, installation, async (settings, logger) => {
    const health = HealthModule.forRoot({ migrations });
    const root = compose({ name, version }, settings, [health, ...(await features(settings))]);
    const application = await NestFactory.createApplicationContext(root, { logger, abortOnError: false });
    return { close: () => application.close() };
  });
}

function compose(
  { name, version }: { name: string; version: string },
  settings: RuntimeSettings,
  features: FeatureModule[],
): DynamicModule {
  const runtime = RuntimeModule.forRoot(settings, { applicationName: `thang ${name}`, version });
  const supervisor = supervisorOfProcess();
  const supervised = supervisor ? [SupervisedModule.forProcess(name, supervisor)] : [];
  return { module: ServiceModule, imports: [runtime, ...supervised, ...features] };
}
