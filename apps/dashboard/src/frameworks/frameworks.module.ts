import { Module } from '@nestjs/common';
import { FrameworkSet } from '#maturity';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { PointInTimeModule } from '../point-in-time/point-in-time.module.js';
import { Today } from '../point-in-time/today.js';
import { FrameworkCatalogue } from './framework-catalogue.js';
import { FrameworksController } from './frameworks.controller.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './get-frameworks.handler.js';
import { OfferedFrameworks } from './offered-frameworks.js';

/** Provides the frameworks of this installation by access scope. */
@Module({
  imports: [AccessScopeModule, PointInTimeModule],
  controllers: [FrameworksController],
  providers: [
    {
      provide: FrameworkCatalogue,
      useFactory: (set: FrameworkSet, today: Today) => new FrameworkCatalogue(set, today),
      inject: [FrameworkSet, Today],
    },
    OfferedFrameworks,
    ListFrameworksHandler,
    GetFrameworkHandler,
  ],
  exports: [FrameworkCatalogue, OfferedFrameworks],
})
export class FrameworksModule {}
