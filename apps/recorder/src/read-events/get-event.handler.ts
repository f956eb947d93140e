import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, type FiledEvent } from '#event-log';
import { subtreesOf, type Principal } from '#identity/domain';
import { isWithinAny, OrgDirectory } from '#org-units';

/** Asks for one event of the log; null when there is none that the caller may see. */
export class GetEvent extends Query<FiledEvent | null> {
  constructor(
    readonly caller: Principal,
    readonly position: number,
  ) {
    super();
  }
}

@QueryHandler(GetEvent)
export class GetEventHandler implements IQueryHandler<GetEvent> {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly search: EventSearch,
  ) {}

  async execute({ caller, position }: GetEvent): Promise<FiledEvent | null> {
    const event = await this.search.at(this.database, position);
    const subtrees = subtreesOf(caller, 'read');
    if (event === null || subtrees === null) return event;
    const { tree } = await this.directory.current();
    return event.orgUnit !== null && isWithinAny(tree, event.orgUnit, subtrees) ? event : null;
  }
}
