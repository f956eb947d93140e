import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiKeys } from '#identity';
import type { Principal } from '#identity/domain';
import { AdministeredKeys } from './administered-keys.js';

export class RevokeApiKey extends Command<void> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(
    private readonly keys: ApiKeys,
    private readonly administered: AdministeredKeys,
  ) {}

  async execute({ caller, id }: RevokeApiKey): Promise<void> {
    await this.administered.one(caller, id);
    await this.keys.revoke(id, caller);
  }
}
