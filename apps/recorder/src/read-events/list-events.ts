import { Query } from '@nestjs/cqrs';
import type { EventFilter, EventPage, FiledEvents } from '#event-log';
import type { Principal } from '#identity/domain';

export interface WantedEvents extends Omit<EventFilter, 'orgUnits'> {
  orgUnit: string | null;
  subtree: boolean;
}

/** What the log holds, as far as the caller may see it. */
export class ListEvents extends Query<FiledEvents> {
  constructor(
    readonly caller: Principal,
    readonly wanted: WantedEvents,
    readonly page: EventPage,
  ) {
    super();
  }
}
