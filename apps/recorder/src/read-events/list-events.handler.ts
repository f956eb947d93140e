import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, type EventFilter, type FiledEvents } from '#event-log';
import type { Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { OrgDirectory, type OrgTree } from '#org-units';
import { ListEvents, type WantedEvents } from './list-events.js';

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

/** Null: all bodies. @throws DomainError `org-unit-not-found` for a body that is unknown or that the caller may not see. */
function unitsFor(
  caller: Principal,
  { orgUnit, subtree }: WantedEvents,
  tree: OrgTree,
): readonly string[] | null {
  if (orgUnit === null) return caller.orgUnit === null ? null : tree.subtree(caller.orgUnit);
  if (!tree.get(orgUnit) || !tree.isWithin(orgUnit, caller.orgUnit)) {
    throw new DomainError('org-unit-not-found', `There is no body "${orgUnit}" that you may see.`);
  }
  return subtree ? tree.subtree(orgUnit) : [orgUnit];
}
