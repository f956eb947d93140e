import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';

export class RemoveSubscription extends Command<void> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveSubscription)
export class RemoveSubscriptionHandler implements ICommandHandler<RemoveSubscription> {
  constructor(private readonly subscriptions: Subscriptions) {}

  execute({ caller, id }: RemoveSubscription): Promise<void> {
    return this.subscriptions.remove(id, caller);
  }
}
