import { Module, type DynamicModule } from '@nestjs/common';
import { Settings } from '#config';
import { FrameworkSet } from '#maturity';

/** Provides the settings and the frameworks of this installation to every slice. */
@Module({})
export class InstallationModule {
  static forRoot(settings: Settings, frameworks: FrameworkSet): DynamicModule {
    return {
      module: InstallationModule,
      global: true,
      providers: [
        { provide: Settings, useValue: settings },
        { provide: FrameworkSet, useValue: frameworks },
      ],
      exports: [Settings, FrameworkSet],
    };
  }
}
