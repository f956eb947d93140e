import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Invitations } from '#identity';
import type { Principal } from '#identity/domain';
import { ManagedPersons } from './managed-persons.js';
import { personDocument, type PersonDocument } from './person.response.js';

export class GetPerson extends Query<PersonDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(
    private readonly managed: ManagedPersons,
    private readonly invitations: Invitations,
  ) {}

  async execute({ caller, id }: GetPerson): Promise<PersonDocument> {
    return personDocument(await this.managed.get(caller, id), await this.invitations.open());
  }
}
