import { Module } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import { OrgUnitsModule } from '#org-units';
import { listController } from '#web';
import { eventsList } from './events.list.js';
import { GetEventHandler } from './get-event.handler.js';
import { ListEventsHandler } from './list-events.handler.js';
import { ReadEventsController } from './read-events.controller.js';

@Module({
  imports: [EventLogModule, IdentityModule, OrgUnitsModule],
  controllers: [ReadEventsController, listController(eventsList)],
  providers: [ListEventsHandler, GetEventHandler],
})
export class ReadEventsModule {}
