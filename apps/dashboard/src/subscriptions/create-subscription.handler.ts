import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { channelForm, Subscriptions } from '#delivery';
import { Persons } from '#identity';
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
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly persons: Persons,
  ) {}

  async execute({ caller, wanted }: CreateSubscription): Promise<NewSubscriptionResponse> {
    const channel = await this.addressed(caller, wanted.channel);
    const { subscription, secret } = await this.subscriptions.create(caller, { ...wanted, channel });
    return { ...subscriptionDocument(subscription), ...(secret === null ? {} : { secret }) };
  }

  /** A person who names no address for what people read gets it at the own e-mail address. */
  private async addressed(
    caller: Principal,
    channel: NewSubscriptionRequest['channel'],
  ): Promise<NewSubscriptionRequest['channel']> {
    const { target, secret } = channelForm(channel.kind);
    if (caller.kind !== 'person' || target === null || secret !== null || target.member in channel)
      return channel;
    const person = await this.persons.known(caller.id);
    return person ? { ...channel, [target.member]: person.email } : channel;
  }
}
