import { Module, type DynamicModule } from '@nestjs/common';
import { AlertingModule, type AlertingOptions } from '#alerting';
import {
  DeliveryModule,
  DeliveryWorker,
  MessageComposer,
  MessageRouter,
  type DeliverySettings,
} from '#delivery';
import { IdentityModule } from '#identity';
import { InstallationSettingsModule, type EnvironmentValues } from '#installation';
import { OrgUnitsModule } from '#org-units';
import { Notifier } from './notifier.js';
import { NotifierMetrics } from './notifier-metrics.js';
import { NotifyStep } from './notify-step.js';

export interface NotifierOptions extends AlertingOptions {
  delivery: Omit<DeliverySettings, 'mailServer'>;
  installation: EnvironmentValues;
}

/** Decides alerts from the journal and delivers messages. Needs the global modules of `#runtime`. */
@Module({})
export class NotifierModule {
  static forRoot({ rules, frameworks, delivery, installation }: NotifierOptions): DynamicModule {
    return {
      module: NotifierModule,
      imports: [
        IdentityModule,
        OrgUnitsModule,
        InstallationSettingsModule.forRoot(installation),
        AlertingModule.forRoot({ rules, frameworks }),
        DeliveryModule.forRoot(delivery),
      ],
      providers: [DeliveryWorker, MessageComposer, MessageRouter, NotifyStep, NotifierMetrics, Notifier],
      exports: [Notifier],
    };
  }
}
