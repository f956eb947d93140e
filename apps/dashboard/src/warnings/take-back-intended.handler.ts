import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { Intentions } from '#warnings';
import { AccessScopes } from '../access-scope/access-scope.js';
import { intentionKeyOf, type WantedIntention } from './wanted-intention.js';

export class TakeBackIntended extends Command<void> {
  constructor(
    readonly caller: Principal,
    readonly wanted: WantedIntention,
  ) {
    super();
  }
}

@CommandHandler(TakeBackIntended)
export class TakeBackIntendedHandler implements ICommandHandler<TakeBackIntended> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly intentions: Intentions,
  ) {}

  async execute({ caller, wanted }: TakeBackIntended): Promise<void> {
    await this.intentions.remove(
      caller,
      intentionKeyOf(wanted, await this.scopes.of(caller, 'events:write')),
    );
  }
}
