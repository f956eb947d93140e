import { Module, type DynamicModule } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SystemClock } from '#kernel';
import { FollowedFrameworks } from './followed-frameworks.js';
import { InstallationEnvironment, type EnvironmentValues } from './installation-environment.js';
import { InstallationSettings } from './installation-settings.js';
import { Mailer } from './mailer.js';

const services = [InstallationSettings, FollowedFrameworks, Mailer];

/** Global, because delivery, alerting and the pages of a process share it. Needs a global `Database`. */
@Module({})
export class InstallationSettingsModule {
  static forRoot(values: EnvironmentValues): DynamicModule {
    return {
      module: InstallationSettingsModule,
      global: true,
      imports: [IdentityModule],
      providers: [
        SystemClock,
        { provide: InstallationEnvironment, useValue: new InstallationEnvironment(values) },
        ...services,
      ],
      exports: [InstallationEnvironment, ...services],
    };
  }
}
