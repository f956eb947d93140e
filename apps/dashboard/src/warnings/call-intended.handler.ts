import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { Intentions } from '#warnings';
import { AccessScopes } from '../access-scope/access-scope.js';
import { intentionDocument } from './describe-warnings.js';
import { intentionKeyOf, type WantedIntention } from './wanted-intention.js';
import type { IntentionDocument } from './warning.response.js';

export class CallIntended extends Command<IntentionDocument> {
  constructor(
    readonly caller: Principal,
    readonly wanted: WantedIntention,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(CallIntended)
export class CallIntendedHandler implements ICommandHandler<CallIntended> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly intentions: Intentions,
  ) {}

  async execute({ caller, wanted, reason }: CallIntended): Promise<IntentionDocument> {
    const key = intentionKeyOf(wanted, await this.scopes.of(caller, 'events:write'));
    return intentionDocument(await this.intentions.add(caller, key, reason));
  }
}
