import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLogModule } from '#event-log';
import { IntakeModule, type IntakeSettings } from '#intake';
import type { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { ReadEventsModule } from './read-events/read-events.module.js';
import { EventBodies } from './record-events/event-bodies.js';
import { RecordEventsController } from './record-events/record-events.controller.js';
import { PROMISED_RATE, WebhookHandshakeController } from './record-events/webhook-handshake.controller.js';
import { RecorderMetrics } from './record-events/recorder-metrics.js';
import { RunsController } from './runs/runs.controller.js';
import { SchemasModule } from './schemas/schemas.module.js';

export interface RecorderOptions extends IntakeSettings {
  frameworks: FrameworkSet;
}

/** The write side over HTTP. Needs the global runtime (Database, Clock, Nudges) and `WebModule` beside it. */
@Module({})
export class RecorderModule {
  static forRoot({ frameworks, ...intake }: RecorderOptions): DynamicModule {
    return {
      module: RecorderModule,
      imports: [
        CqrsModule.forRoot(),
        EventLogModule,
        OrgUnitsModule,
        ReadEventsModule,
        SchemasModule,
        IntakeModule.forRoot(intake, frameworks),
      ],
      controllers: [RecordEventsController, WebhookHandshakeController, RunsController],
      providers: [
        { provide: PROMISED_RATE, useValue: intake.rateLimits.perKey * 60 },
        EventBodies,
        RecorderMetrics,
      ],
    };
  }
}
