import { Module, type DynamicModule } from '@nestjs/common';
import type { Framework } from '#maturity/domain';
import { OrgDirectory, OrgUnitsModule } from '#org-units';
import { Journal } from '#scorecards';
import { AlertEngine } from './alert-engine.js';
import { AlertQuery } from './alert-query.js';
import { AlertRules } from './alert-rules.js';
import type { AlertRule } from './domain/index.js';
import { NoticeNames } from './notice-names.js';

export interface AlertingOptions {
  rules: readonly AlertRule[];
  /** For the words in notices. */
  frameworks: readonly Framework[];
}

/** Needs a global `Database` and `Clock`. As it is: queries. `forRoot`: the engine that decides alerts, too. */
@Module({ imports: [OrgUnitsModule], providers: [Journal, AlertQuery], exports: [AlertQuery] })
export class AlertingModule {
  static forRoot({ rules, frameworks }: AlertingOptions): DynamicModule {
    return {
      module: AlertingModule,
      providers: [
        { provide: AlertRules, useValue: new AlertRules(rules) },
        {
          provide: NoticeNames,
          useFactory: (directory: OrgDirectory) => new NoticeNames(directory, frameworks),
          inject: [OrgDirectory],
        },
        AlertEngine,
      ],
      exports: [AlertEngine, NoticeNames],
    };
  }
}
