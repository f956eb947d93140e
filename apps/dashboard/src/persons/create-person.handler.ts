import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Settings } from '#config';
import { Persons } from '#identity';
import type { PersonDetails, Principal } from '#identity/domain';
import { Inviter } from './inviter.js';
import { ManagedPersons } from './managed-persons.js';
import type { NewPersonRequest, RoleRequest } from './person.request.js';
import type { InvitedPersonDocument } from './person.response.js';

export class CreatePerson extends Command<InvitedPersonDocument> {
  constructor(
    readonly caller: Principal,
    readonly wanted: NewPersonRequest,
  ) {
    super();
  }
}

/** Adds a person and makes the first invitation. */
@CommandHandler(CreatePerson)
export class CreatePersonHandler implements ICommandHandler<CreatePerson> {
  constructor(
    private readonly persons: Persons,
    private readonly managed: ManagedPersons,
    private readonly inviter: Inviter,
    private readonly settings: Settings,
  ) {}

  async execute({ caller, wanted }: CreatePerson): Promise<InvitedPersonDocument> {
    const { name, email, language = 'vi', timeZone = this.settings.timeZone, orgUnit = null } = wanted;
    const details: PersonDetails = { name, email, language, timeZone, orgUnit, roles: rolesOf(wanted.roles) };
    await this.managed.assertInside(caller, details);
    const person = await this.persons.create(details, caller);
    const [invited] = await this.inviter.inviteAll([person], caller);
    return invited as InvitedPersonDocument;
  }
}

export function rolesOf(roles: readonly RoleRequest[]): PersonDetails['roles'] {
  return roles.map(({ role, orgUnit = null }) => ({ role, orgUnit }));
}
