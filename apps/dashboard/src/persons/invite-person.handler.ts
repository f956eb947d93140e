import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { Inviter } from './inviter.js';
import { ManagedPersons } from './managed-persons.js';
import type { InvitationDocument } from './person.response.js';

/** Invites a person again; an earlier invitation stops working. */
export class InvitePerson extends Command<InvitationDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(InvitePerson)
export class InvitePersonHandler implements ICommandHandler<InvitePerson> {
  constructor(
    private readonly managed: ManagedPersons,
    private readonly inviter: Inviter,
  ) {}

  async execute({ caller, id }: InvitePerson): Promise<InvitationDocument> {
    return this.inviter.invite(await this.managed.get(caller, id), caller);
  }
}
