import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { IntakeModule, type IntakeSettings } from '#intake';
import type { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { FileBodies } from './imports/file-bodies.js';
import { ImportsController } from './imports/imports.controller.js';
import { LayoutsController } from './imports/layouts.controller.js';
import { LogClock } from './log-clock.js';
import { ReadEventsModule } from './read-events/read-events.module.js';
import { EventBodies } from './record-events/event-bodies.js';
import { RecordEventsController } from './record-events/record-events.controller.js';
import { PROMISED_RATE, WebhookHandshakeController } from './record-events/webhook-handshake.controller.js';
import { RecorderMetrics } from './record-events/recorder-metrics.js';
import { RunsController } from './runs/runs.controller.js';
import { SchemasModule } from './schemas/schemas.module.js';
import { UnitListsController } from './unit-lists/unit-lists.controller.js';
import { UnitLists } from './unit-lists/unit-lists.js';

export interface RecorderOptions extends IntakeSettings {
  frameworks: FrameworkSet;
}

/** The write side over HTTP. Needs the global runtime (Database, Clock, Nudges) and `WebModule` beside it. */
@Module({})
export class RecorderModule {
  static forRoot({ frameworks, ...settings }: RecorderOptions): DynamicModule {
    const intake = IntakeModule.forRoot(settings, frameworks);
    return {
      module: RecorderModule,
      imports: [
        CqrsModule.forRoot(),
        EventLogModule,
        OrgUnitsModule,
        ReadEventsModule,
        SchemasModule,
        intake,
        IdentityModule,
        ImportsModule.forRoot(intake),
      ],
      controllers: [
        RecordEventsController,
        WebhookHandshakeController,
        RunsController,
        LayoutsController,
        ImportsController,
        UnitListsController,
      ],
      providers: [
        { provide: PROMISED_RATE, useValue: settings.rateLimits.perKey * 60 },
        EventBodies,
        FileBodies,
        LogClock,
        RecorderMetrics,
        UnitLists,
      ],
    };
  }
}
