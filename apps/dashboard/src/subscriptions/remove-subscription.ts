import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';
import { VisibleSubscriptions } from './visible-subscriptions.js';

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
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly visible: VisibleSubscriptions,
  ) {}

  async execute({ caller, id }: RemoveSubscription): Promise<void> {
    await this.visible.assertSees(caller, id);
    await this.subscriptions.remove(id, caller);
  }
}
