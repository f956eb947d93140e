import { Module } from '@nestjs/common';
import { CreateSubscriptionHandler } from './create-subscription.js';
import { ListSubscriptionsHandler } from './list-subscriptions.js';
import { RemoveSubscriptionHandler } from './remove-subscription.js';
import { SubscriptionsController } from './subscriptions.controller.js';

@Module({
  controllers: [SubscriptionsController],
  providers: [CreateSubscriptionHandler, ListSubscriptionsHandler, RemoveSubscriptionHandler],
})
export class SubscriptionsModule {}
