import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, type FiledEvent } from '#event-log';
import { OrgDirectory } from '#org-units';
import { GetEvent } from './get-event.js';

@QueryHandler(GetEvent)
export class GetEventHandler implements IQueryHandler<GetEvent> {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly search: EventSearch,
  ) {}

  async execute({ caller, position }: GetEvent): Promise<FiledEvent | null> {
    const event = await this.search.at(this.database, position);
    if (event === null || caller.orgUnit === null) return event;
    const { tree } = await this.directory.current();
    return event.orgUnit !== null && tree.isWithin(event.orgUnit, caller.orgUnit) ? event : null;
  }
}
