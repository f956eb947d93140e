import { Module, type DynamicModule } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { OrgUnitsModule } from '#org-units';
import { DeliveryOptions, type DeliverySettings } from './delivery-options.js';
import { DeliveryQuery } from './delivery-query.js';
import { systemResolve } from './dialling/guarded-agent.js';
import { Subscriptions } from './subscriptions.js';

/**
 * Manages subscriptions and reports deliveries. Needs a global `Database` and `Clock`. A process that
 * delivers adds `MessageRouter`, `DeliveryWorker` and `Channels`, as the notifier does.
 */
@Module({})
export class DeliveryModule {
  static forRoot(settings: DeliverySettings): DynamicModule {
    const options = new DeliveryOptions(settings, { resolve: systemResolve(), realClock: new SystemClock() });
    return {
      module: DeliveryModule,
      imports: [OrgUnitsModule],
      providers: [{ provide: DeliveryOptions, useValue: options }, Subscriptions, DeliveryQuery],
      exports: [DeliveryOptions, Subscriptions, DeliveryQuery],
    };
  }
}
