import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { listController } from '#web';
import { ChangeSubscriptionHandler } from './change-subscription.handler.js';
import { CreateSubscriptionHandler } from './create-subscription.handler.js';
import { GetSubscriptionHandler } from './get-subscription.handler.js';
import { ListSubscriptionDeliveriesHandler } from './list-subscription-deliveries.handler.js';
import { ListSubscriptionsHandler } from './list-subscriptions.handler.js';
import { RemoveSubscriptionHandler } from './remove-subscription.handler.js';
import { ReplayHandler } from './replay.handler.js';
import { RotateSecretHandler } from './rotate-secret.handler.js';
import { SendTestHandler } from './send-test.handler.js';
import { SubscriptionDeliveryController } from './subscription-delivery.controller.js';
import { SubscriptionsController } from './subscriptions.controller.js';
import { subscriptionsList } from './subscriptions.list.js';

@Module({
  imports: [IdentityModule],
  controllers: [SubscriptionsController, SubscriptionDeliveryController, listController(subscriptionsList)],
  providers: [
    CreateSubscriptionHandler,
    ListSubscriptionsHandler,
    GetSubscriptionHandler,
    ChangeSubscriptionHandler,
    RemoveSubscriptionHandler,
    RotateSecretHandler,
    SendTestHandler,
    ListSubscriptionDeliveriesHandler,
    ReplayHandler,
  ],
})
export class SubscriptionsModule {}
