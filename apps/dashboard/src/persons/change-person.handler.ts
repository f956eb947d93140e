import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Invitations, Persons } from '#identity';
import type { Principal } from '#identity/domain';
import { rolesOf } from './create-person.handler.js';
import { ManagedPersons } from './managed-persons.js';
import type { PersonPatchRequest } from './person.request.js';
import { personDocument, type PersonDocument } from './person.response.js';

export class ChangePerson extends Command<PersonDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly patch: PersonPatchRequest,
  ) {
    super();
  }
}

@CommandHandler(ChangePerson)
export class ChangePersonHandler implements ICommandHandler<ChangePerson> {
  constructor(
    private readonly persons: Persons,
    private readonly managed: ManagedPersons,
    private readonly invitations: Invitations,
  ) {}

  async execute({ caller, id, patch: { roles, ...rest } }: ChangePerson): Promise<PersonDocument> {
    const known = await this.managed.get(caller, id);
    const details = { ...rest, roles: roles === undefined ? known.roles : rolesOf(roles) };
    // Where a person works may lie outside; only a new place is checked.
    await this.managed.assertInside(caller, { ...details, orgUnit: rest.orgUnit ?? null });
    return personDocument(await this.persons.change(id, details, caller), await this.invitations.open());
  }
}
