import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, createHttpAdapter } from '#web';
import { runService } from './run-service.js';
import { RuntimeModule } from './runtime.module.js';
import type { Settings } from './settings.js';
import { thangVersion } from './version.js';

export type FeatureModule = DynamicModule | Type;

/** The modules of a service, given its settings. `RuntimeModule` is added to them. */
export type Features = (settings: Settings) => FeatureModule[];

@Module({})
class ServiceModule {}

/** Runs modules without HTTP as a process: `apps/projector/src/main.ts` and the like. */
export function runWorkerService(name: string, features: Features): Promise<void> {
  return runService(name, async (settings, logger) => {
    const application = await NestFactory.createApplicationContext(compose(name, settings, features), {
      logger,
      abortOnError: false,
    });
    return { close: () => application.close() };
  });
}

/** Runs modules with HTTP as a process that listens on HOST and PORT. One of the modules brings `WebModule`. */
export function runHttpService(name: string, features: Features): Promise<void> {
  return runService(name, async (settings, logger) => {
    const application = await NestFactory.create<NestFastifyApplication>(
      compose(name, settings, features),
      createHttpAdapter(),
      { logger, abortOnError: false },
    );
    await configureHttp(application, { version: thangVersion() });
    await application.listen(settings.port, settings.host);
    return { close: () => application.close(), url: await application.getUrl() };
  });
}

function compose(name: string, settings: Settings, features: Features): DynamicModule {
  return {
    module: ServiceModule,
    imports: [RuntimeModule.forRoot(settings, { applicationName: `thang ${name}` }), ...features(settings)],
  };
}
