import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TestSend } from '#delivery';
import type { Principal } from '#identity/domain';
import type { Language } from '#kernel';
import { subscriptionDeliveryDocument, type SubscriptionDeliveryDocument } from './subscription.response.js';

export class SendTest extends Command<SubscriptionDeliveryDocument> {
  constructor(
    readonly caller: Principal,
    readonly id: string,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(SendTest)
export class SendTestHandler implements ICommandHandler<SendTest> {
  constructor(private readonly tests: TestSend) {}

  async execute({ caller, id, language }: SendTest): Promise<SubscriptionDeliveryDocument> {
    return subscriptionDeliveryDocument(await this.tests.send(id, caller), language);
  }
}
