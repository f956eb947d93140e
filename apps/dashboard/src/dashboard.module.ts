import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { installationEnvironment, projectPath, type Settings } from '#config';
import { DeliveryModule } from '#delivery';
import { SignInModule } from '#identity';
import { InstallationSettingsModule } from '#installation';
import type { FrameworkSet } from '#maturity';
import { WarningsModule } from '#warnings';
import { AboutModule } from './about/about.module.js';
import { AccountModule } from './account/account.module.js';
import { ActionsModule } from './actions/actions.module.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { AlertRulesFile } from './audit/audit-names.js';
import { AuditModule } from './audit/audit.module.js';
import { BriefOptions } from './brief/brief-options.js';
import { BriefModule } from './brief/brief.module.js';
import { ChecksModule } from './checks/checks.module.js';
import { ComparisonModule } from './comparison/comparison.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { EffectsModule } from './effects/effects.module.js';
import { EntitiesModule } from './entities/entities.module.js';
import { MilestoneBoardModule } from './milestone-board/milestone-board.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExplanationModule } from './explanation/explanation.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { ForecastModule } from './forecast/forecast.module.js';
import { FrameworksModule } from './frameworks/frameworks.module.js';
import { HistoryModule } from './history/history.module.js';
import { InstallationModule } from './installation.module.js';
import { InstallationPageModule } from './installation-settings/installation-settings.module.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { JournalModule } from './journal/journal.module.js';
import { KpiSeriesModule } from './kpi-series/kpi-series.module.js';
import { ListsOutModule } from './lists-out/lists-out.module.js';
import { MaturityModule } from './maturity/maturity.module.js';
import { MergersModule } from './mergers/mergers.module.js';
import { OpenIdModule } from './openid/openid.module.js';
import { OrgUnitsModule } from './org-units/org-units.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PageModule } from './page/page.module.js';
import { PersonsModule } from './persons/persons.module.js';
import { PeersModule } from './peers/peers.module.js';
import { PreviewModule } from './preview/preview.module.js';
import { RecordsModule } from './records/records.module.js';
import { ResponsiblePersonsModule } from './responsible-persons/responsible-persons.module.js';
import { SessionModule } from './session/session.module.js';
import { SetUpModule } from './set-up/set-up.module.js';
import { signInSettings } from './sign-in-settings.js';
import { SignInPageModule } from './sign-in/sign-in.module.js';
import { StreamModule } from './stream/stream.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { IntendedWarningsModule } from './warnings/intended-warnings.module.js';
import { UnsubscribeModule } from './unsubscribe/unsubscribe.module.js';
import { TidyNumbers } from './tidy-numbers.js';
import { WhatIfModule } from './what-if/what-if.module.js';
import { WorkingCalendarModule } from './working-calendar/working-calendar.module.js';

const BUILT_PAGE = 'dist/apps/dashboard/web';

const slices = [
  AboutModule,
  SessionModule,
  SignInPageModule,
  OpenIdModule,
  InvitationModule,
  AccountModule,
  SetUpModule,
  InstallationPageModule,
  ApiKeysModule,
  PersonsModule,
  OrgUnitsModule,
  ResponsiblePersonsModule,
  MergersModule,
  FrameworksModule,
  MaturityModule,
  HistoryModule,
  KpiSeriesModule,
  ComparisonModule,
  ExplanationModule,
  EvidenceModule,
  FiguresModule,
  EntitiesModule,
  MilestoneBoardModule,
  WorkingCalendarModule,
  EffectsModule,
  ChecksModule,
  IntendedWarningsModule,
  ForecastModule,
  ActionsModule,
  WhatIfModule,
  PreviewModule,
  RecordsModule,
  PeersModule,
  OverviewModule,
  AlertsModule,
  DeliveriesModule,
  SubscriptionsModule,
  UnsubscribeModule,
  JournalModule,
  StreamModule,
  ListsOutModule,
];

export interface DashboardOptions {
  settings: Settings;
  frameworks: FrameworkSet;
  /** The directory of the built page. Default: where `npm run build` puts it. */
  webDirectory?: string;
}

/**
 * Serves the reading API, the account endpoints and the page, one module per slice. Needs the global modules
 * of `#runtime` and `#web`.
 */
@Module({})
export class DashboardModule {
  static forRoot({ settings, frameworks, webDirectory }: DashboardOptions): DynamicModule {
    const { publicUrl, webhookAllow, secretKey, chromium } = settings;
    const delivery = DeliveryModule.forRoot({ publicUrl, webhookAllow, secretKey });
    return {
      module: DashboardModule,
      imports: [
        CqrsModule.forRoot(),
        InstallationModule.forRoot(settings, frameworks),
        InstallationSettingsModule.forRoot(installationEnvironment(settings, frameworks.frameworks)),
        SignInModule.forRoot(signInSettings(settings)),
        { ...delivery, global: true },
        { ...WarningsModule.forRoot(frameworks), global: true },
        ...slices,
        AuditModule.forRoot(new AlertRulesFile(settings.alertRulesFile)),
        BriefModule.forRoot(new BriefOptions(publicUrl, chromium)),
        PageModule.forRoot(webDirectory ?? projectPath(BUILT_PAGE)),
      ],
      providers: [{ provide: APP_INTERCEPTOR, useClass: TidyNumbers }],
    };
  }
}
