import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLogModule } from '#event-log';
import { OrgUnitsModule } from '#org-units';
import { ReadEventsModule } from './read-events/read-events.module.js';
import { BodyRoom } from './record-events/body-room.js';
import { EventBodies } from './record-events/event-bodies.js';
import { EventRates } from './record-events/event-rates.js';
import { RecordEventsController } from './record-events/record-events.controller.js';
import { RecordEventsHandler } from './record-events/record-events.handler.js';
import { LineRecorder } from './record-events/record-lines.js';
import { RecorderMetrics } from './record-events/recorder-metrics.js';
import { CallerPolicies } from './record-events/caller-policies.js';
import { RecorderOptions, type RecorderSettings } from './recorder-options.js';
import { SchemasModule } from './schemas/schemas.module.js';

/** The write side over HTTP. Needs the global runtime (Database, Clock, Nudges) and `WebModule` beside it. */
@Module({})
export class RecorderModule {
  static forRoot(options: RecorderSettings): DynamicModule {
    return {
      module: RecorderModule,
      imports: [CqrsModule.forRoot(), EventLogModule, OrgUnitsModule, ReadEventsModule, SchemasModule],
      controllers: [RecordEventsController],
      providers: [
        { provide: RecorderOptions, useValue: new RecorderOptions(options) },
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
