import { Module } from '@nestjs/common';
import { CreateSubscriptionHandler } from './create-subscription.handler.js';
import { ListSubscriptionsHandler } from './list-subscriptions.handler.js';
import { RemoveSubscriptionHandler } from './remove-subscription.handler.js';
import { SubscriptionsController } from './subscriptions.controller.js';

@Module({
  controllers: [SubscriptionsController],
  providers: [CreateSubscriptionHandler, ListSubscriptionsHandler, RemoveSubscriptionHandler],
})
export class SubscriptionsModule {}
