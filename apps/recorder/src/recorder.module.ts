import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLogModule } from '#event-log';
import { BodyRoom, CallerPolicies, EventRates, IntakeOptions, type IntakeSettings } from '#intake';
import { OrgUnitsModule } from '#org-units';
import { ReadEventsModule } from './read-events/read-events.module.js';
import { EventBodies } from './record-events/event-bodies.js';
import { RecordEventsController } from './record-events/record-events.controller.js';
import { RecordEventsHandler } from './record-events/record-events.handler.js';
import { LineRecorder } from './record-events/record-lines.js';
import { RecorderMetrics } from './record-events/recorder-metrics.js';
import { SchemasModule } from './schemas/schemas.module.js';

/** The write side over HTTP. Needs the global runtime (Database, Clock, Nudges) and `WebModule` beside it. */
@Module({})
export class RecorderModule {
  static forRoot(options: IntakeSettings): DynamicModule {
    return {
      module: RecorderModule,
      imports: [CqrsModule.forRoot(), EventLogModule, OrgUnitsModule, ReadEventsModule, SchemasModule],
      controllers: [RecordEventsController],
      providers: [
        { provide: IntakeOptions, useValue: new IntakeOptions(options) },
        BodyRoom,
        EventBodies,
        EventRates,
        RecorderMetrics,
        CallerPolicies,
        LineRecorder,
        RecordEventsHandler,
      ],
    };
  }
}
