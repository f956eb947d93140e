import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { EventInspector } from './event-inspector.js';
import { FoundWarnings } from './found-warnings.js';
import { Intentions } from './intentions.js';
import { LaterInspection } from './later-inspection.js';
import { RequestWarnings } from './request-warnings.js';
import { RunWarnings } from './run-warnings.js';

const services = [EventInspector, FoundWarnings, Intentions, LaterInspection, RequestWarnings, RunWarnings];

/** Needs a global `Database`, `Clock` and `DayZone`. */
@Module({})
export class WarningsModule {
  static forRoot(frameworks: FrameworkSet): DynamicModule {
    return {
      module: WarningsModule,
      imports: [EventLogModule, IdentityModule, OrgUnitsModule],
      providers: [{ provide: FrameworkSet, useValue: frameworks }, ...services],
      exports: services,
    };
  }
}
