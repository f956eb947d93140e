import { Module, type DynamicModule } from '@nestjs/common';
import { EventLogModule } from '#event-log';
import { IdentityModule } from '#identity';
import type { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { WarningsModule } from '#warnings';
import { CallerPoliciesModule } from './caller-policies.module.js';
import { BodyBudget } from './content/body-budget.js';
import { EventRates } from './event-rates.js';
import { IntakeOptions, type IntakeSettings } from './intake-options.js';
import { Intake } from './intake.js';
import { LineIntake } from './line-intake.js';
import { Runs } from './runs.js';

/** Needs a global `Database`, `Clock` and `Nudges`. */
@Module({})
export class IntakeModule {
  /** @param frameworks the installed frameworks: events that none of them reads give a warning */
  static forRoot(settings: IntakeSettings, frameworks: FrameworkSet): DynamicModule {
    const warnings = WarningsModule.forRoot(frameworks);
    return {
      module: IntakeModule,
      imports: [CallerPoliciesModule, EventLogModule, IdentityModule, OrgUnitsModule, warnings],
      providers: [
        { provide: IntakeOptions, useValue: new IntakeOptions(settings) },
        BodyBudget,
        EventRates,
        Runs,
        Intake,
        LineIntake,
      ],
      exports: [BodyBudget, Intake, LineIntake, Runs, warnings],
    };
  }
}
