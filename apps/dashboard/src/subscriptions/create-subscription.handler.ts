import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Subscriptions } from '#delivery';
import type { Principal } from '#identity/domain';
import type { NewSubscriptionRequest } from './subscription.request.js';
import { subscriptionDocument, type NewSubscriptionResponse } from './subscription.response.js';

export class CreateSubscription extends Command<NewSubscriptionResponse> {
  constructor(
    readonly caller: Principal,
    readonly wanted: NewSubscriptionRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateSubscription)
export class CreateSubscriptionHandler implements ICommandHandler<CreateSubscription> {
  constructor(private readonly subscriptions: Subscriptions) {}

  async execute({ caller, wanted }: CreateSubscription): Promise<NewSubscriptionResponse> {
    const { subscription, secret } = await this.subscriptions.create(caller, wanted);
    return { ...subscriptionDocument(subscription), ...(secret === null ? {} : { secret }) };
  }
}
