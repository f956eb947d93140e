import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, type EventFilter, type EventPage, type FiledEvents } from '#event-log';
import { subtreesOf, type Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { isWithinAny, OrgDirectory, unitsWithin, type OrgTree } from '#org-units';

export interface WantedEvents extends Omit<EventFilter, 'orgUnits'> {
  orgUnit: string | null;
  subtree: boolean;
}

/** Asks for the events of the log that the caller may see. */
export class ListEvents extends Query<FiledEvents> {
  constructor(
    readonly caller: Principal,
    readonly wanted: WantedEvents,
    readonly page: EventPage,
  ) {
    super();
  }
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(
    private readonly database: Database,
    private readonly directory: OrgDirectory,
    private readonly search: EventSearch,
  ) {}

  async execute({ caller, wanted, page }: ListEvents): Promise<FiledEvents> {
    const { tree } = await this.directory.current();
    const { type, subject, source, from, to } = wanted;
    const filter: EventFilter = { orgUnits: unitsFor(caller, wanted, tree), type, subject, source, from, to };
    return this.search.find(this.database, filter, page);
  }
}

/**
 * Returns the org units to search; `null`: all.
 *
 * @throws DomainError `org-unit-not-found` for an org unit that is unknown or outside the caller's subtree
 */
function unitsFor(
  caller: Principal,
  { orgUnit, subtree }: WantedEvents,
  tree: OrgTree,
): readonly string[] | null {
  const subtrees = subtreesOf(caller, 'read');
  if (orgUnit === null) return unitsWithin(tree, subtrees);
  if (!tree.get(orgUnit) || !isWithinAny(tree, orgUnit, subtrees)) {
    throw new DomainError('org-unit-not-found', `There is no org unit "${orgUnit}" in your subtree.`);
  }
  return subtree ? tree.subtree(orgUnit) : [orgUnit];
}
