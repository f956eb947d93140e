import { Module } from '@nestjs/common';
import { AccessScopeModule } from '../access-scope/access-scope.module.js';
import { CreateSubscriptionHandler } from './create-subscription.js';
import { ListSubscriptionsHandler } from './list-subscriptions.js';
import { RemoveSubscriptionHandler } from './remove-subscription.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { VisibleSubscriptions } from './visible-subscriptions.js';

@Module({
  imports: [AccessScopeModule],
  controllers: [SubscriptionsController],
  providers: [
    CreateSubscriptionHandler,
    ListSubscriptionsHandler,
    RemoveSubscriptionHandler,
    VisibleSubscriptions,
  ],
})
export class SubscriptionsModule {}
