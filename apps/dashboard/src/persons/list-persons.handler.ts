import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Invitations, type Person } from '#identity';
import type { Principal } from '#identity/domain';
import { toSearchText } from '#kernel';
import { pageOf } from '#web';
import type { AccessScope } from '../access-scope/access-scope.js';
import { ManagedPersons } from './managed-persons.js';
import type { ListPersonsRequest } from './person.request.js';
import { personDocument, type PersonsResponse } from './person.response.js';

export class ListPersons extends Query<PersonsResponse> {
  constructor(
    readonly caller: Principal,
    readonly request: ListPersonsRequest,
  ) {
    super();
  }
}

@QueryHandler(ListPersons)
export class ListPersonsHandler implements IQueryHandler<ListPersons> {
  constructor(
    private readonly managed: ManagedPersons,
    private readonly invitations: Invitations,
  ) {}

  async execute({ caller, request }: ListPersons): Promise<PersonsResponse> {
    const scope = await this.managed.scopeOf(caller);
    const found = (await this.managed.of(caller)).filter(filterOf(request, scope));
    const { items, next } = pageOf(found, request, ({ id }) => id);
    const invitations = await this.invitations.open();
    return { items: items.map((person) => personDocument(person, invitations)), next };
  }
}

function filterOf({ q, orgUnit }: ListPersonsRequest, scope: AccessScope): (person: Person) => boolean {
  const words = q === undefined ? '' : toSearchText(q);
  const unit = orgUnit === undefined ? null : scope.unit(orgUnit).code;
  const isThere = (code: string | null): boolean => code !== null && scope.tree.isWithin(code, unit);
  return (person) =>
    (toSearchText(person.name).includes(words) || person.email.includes(words)) &&
    (unit === null || isThere(person.orgUnit) || person.roles.some((role) => isThere(role.orgUnit)));
}
