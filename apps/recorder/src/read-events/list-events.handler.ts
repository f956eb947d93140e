import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, type EventFilter, type EventPage } from '#event-log';
import { PrincipalNames } from '#identity';
import { subtreesOf, type Principal } from '#identity/domain';
import { DomainError } from '#kernel';
import { isWithinAny, OrgDirectory, unitsWithin, type OrgTree } from '#org-units';
import { fromCursor, readInstant } from '#web';
import type { ListEventsRequest } from './read-events.request.js';
import { listEventsResponse, type ListEventsResponse } from './read-events.response.js';

interface WantedEvents extends Omit<EventFilter, 'orgUnits'> {
  orgUnit: string | null;
  subtree: boolean;
}

/** Asks for the events of the log that the caller may see. */
export class ListEvents extends Query<ListEventsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListEventsRequest,
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
    private readonly names: PrincipalNames,
  ) {}

  async execute({ caller, request }: ListEvents): Promise<ListEventsResponse> {
    const { tree } = await this.directory.current();
    const { orgUnit, subtree, ...wanted } = wantedBy(request);
    const filter: EventFilter = { orgUnits: unitsFor(caller, { orgUnit, subtree }, tree), ...wanted };
    const found = await this.search.find(this.database, filter, pageOf(request));
    return listEventsResponse(found, await this.names.of(found.items.map(({ recordedBy }) => recordedBy)));
  }
}

/**
 * Returns the org units to search; `null`: all.
 *
 * @throws DomainError `org-unit-not-found` for an org unit that is unknown or outside the caller's subtree
 */
function unitsFor(
  caller: Principal,
  { orgUnit, subtree }: Pick<WantedEvents, 'orgUnit' | 'subtree'>,
  tree: OrgTree,
): readonly string[] | null {
  const subtrees = subtreesOf(caller, 'read');
  if (orgUnit === null) return unitsWithin(tree, subtrees);
  if (!tree.get(orgUnit) || !isWithinAny(tree, orgUnit, subtrees)) {
    throw new DomainError('org-unit-not-found', `There is no org unit "${orgUnit}" in your subtree.`);
  }
  return subtree ? tree.subtree(orgUnit) : [orgUnit];
}

function wantedBy({ orgUnit, subtree, type, subject, source, from, to }: ListEventsRequest): WantedEvents {
  return {
    orgUnit: orgUnit ?? null,
    subtree,
    type: type ?? null,
    subject: subject ?? null,
    source: source ?? null,
    from: from === undefined ? null : readInstant(from, 'from'),
    to: to === undefined ? null : readInstant(to, 'to'),
  };
}

function pageOf({ order, limit, cursor }: ListEventsRequest): EventPage {
  const values = fromCursor<[number]>(cursor, ([position]) => Number.isSafeInteger(position));
  return { order, limit, behind: values?.[0] ?? null };
}
