import { Module, type DynamicModule } from '@nestjs/common';
import { Journal, ResultsAsOfModule } from '#assessments';
import { EventLogModule } from '#event-log';
import { FollowedFrameworks } from '#installation';
import type { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { AlertEngine } from './alert-engine.js';
import { AlertQuery } from './alert-query.js';
import { AlertRules } from './alert-rules.js';
import type { AlertRule } from './domain/index.js';
import { KnownFrameworks } from './known-frameworks.js';
import { PastOfAlerts } from './past-of-alerts.js';
import { NotificationNames } from './notification-names.js';

export interface AlertingOptions {
  rules: readonly AlertRule[];
  /** Names frameworks, stages and KPIs in notifications. */
  frameworks: Pick<FrameworkSet, 'frameworks'>;
}

/**
 * Needs a global `Database`, `Clock` and `DayZone`. The bare module offers queries; `forRoot` adds the engine
 * that decides alerts, and needs a global `FollowedFrameworks` as well.
 */
@Module({
  imports: [OrgUnitsModule, EventLogModule],
  providers: [Journal, AlertQuery],
  exports: [AlertQuery],
})
export class AlertingModule {
  static forRoot({ rules, frameworks }: AlertingOptions): DynamicModule {
    return {
      module: AlertingModule,
      imports: [ResultsAsOfModule],
      providers: [
        PastOfAlerts,
        {
          provide: AlertRules,
          useFactory: (followed: FollowedFrameworks) => new AlertRules(rules, followed),
          inject: [FollowedFrameworks],
        },
        { provide: KnownFrameworks, useValue: new KnownFrameworks(frameworks) },
        NotificationNames,
        AlertEngine,
      ],
      exports: [AlertEngine, NotificationNames],
    };
  }
}
