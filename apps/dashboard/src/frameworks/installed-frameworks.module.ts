import { Module, type DynamicModule } from '@nestjs/common';
import { FrameworkSet } from '#maturity';

/** Hands the frameworks of this installation to every slice. */
@Module({})
export class InstalledFrameworksModule {
  static forRoot(frameworks: FrameworkSet): DynamicModule {
    return {
      module: InstalledFrameworksModule,
      global: true,
      providers: [{ provide: FrameworkSet, useValue: frameworks }],
      exports: [FrameworkSet],
    };
  }
}
