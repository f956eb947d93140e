import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';
import type { SubscriptionPatchRequest } from './subscription.request.js';
import { subscriptionDocument, type SubscriptionDocument } from './subscription.response.js';

export class ChangeSubscription extends Command<SubscriptionDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly patch: SubscriptionPatchRequest,
  ) {
    super();
  }
}

@CommandHandler(ChangeSubscription)
export class ChangeSubscriptionHandler implements ICommandHandler<ChangeSubscription> {
  constructor(private readonly subscriptions: Subscriptions) {}

  async execute({ caller, id, patch }: ChangeSubscription): Promise<SubscriptionDocument> {
    return subscriptionDocument(await this.subscriptions.change(id, caller, patch));
  }
}
