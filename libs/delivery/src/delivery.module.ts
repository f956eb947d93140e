import { Module, type DynamicModule } from '@nestjs/common';
import { ServerClock } from '#database';
import { IdentityModule } from '#identity';
import { InstallationSettings } from '#installation';
import { SystemClock, type Clock } from '#kernel';
import { OrgUnitsModule } from '#org-units';
import { Channels } from './channels/channels.js';
import { DeliveryOptions, type DeliverySettings } from './delivery-options.js';
import { DeliveryQuery } from './delivery-query.js';
import { DestinationBreaker } from './destination-breaker.js';
import { systemResolve } from './dialling/guarded-agent.js';
import { NotificationExplanation } from './notification-explanation.js';
import { Replay } from './replay.js';
import { SecretRotation } from './secret-rotation.js';
import { SubscriptionAccess } from './subscription-access.js';
import { SubscriptionDeliveries } from './subscription-deliveries.js';
import { SubscriptionWatch } from './subscription-watch.js';
import { Subscriptions } from './subscriptions.js';
import { TestSend } from './test-send.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

const services = [
  Channels,
  DestinationBreaker,
  SubscriptionAccess,
  Subscriptions,
  SecretRotation,
  SubscriptionWatch,
  SubscriptionDeliveries,
  TestSend,
  Replay,
  DeliveryQuery,
  UnsubscribeLinks,
  NotificationExplanation,
];

/**
 * Manages subscriptions and reports deliveries. Needs a global `Database`, `Clock` and
 * `InstallationSettings`; real time is that of a global `ServerClock` if there is one. A process that
 * delivers adds `MessageRouter`, `MessageComposer` and `DeliveryWorker`, as the notifier does.
 */
@Module({})
export class DeliveryModule {
  static forRoot(settings: Omit<DeliverySettings, 'mailServer'>): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [IdentityModule, OrgUnitsModule],
      providers: [
        {
          provide: DeliveryOptions,
          useFactory: (installation: InstallationSettings, real?: ServerClock) =>
            optionsOf(settings, installation, real ?? new SystemClock()),
          inject: [InstallationSettings, { token: ServerClock, optional: true }],
        },
        ...services,
      ],
      exports: [DeliveryOptions, ...services],
    };
  }
}

function optionsOf(
  settings: Omit<DeliverySettings, 'mailServer'>,
  installation: InstallationSettings,
  realClock: Clock,
): DeliveryOptions {
  const mailServer = () => installation.mailServer();
  const defaults = { resolve: systemResolve(), realClock };
  return new DeliveryOptions({ ...settings, mailServer }, defaults);
}
