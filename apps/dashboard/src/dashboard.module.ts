import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { AlertingModule } from '#alerting';
import { JournalModule } from '#assessments';
import { projectPath, thangVersion, type Settings } from '#config';
import { DeliveryModule } from '#delivery';
import { IdentityModule } from '#identity';
import { InsightsModule } from '#insights';
import { FrameworkSet } from '#maturity';
import { OrgUnitsModule } from '#org-units';
import { ReadModelsModule } from '#read-models';
import { AboutController } from './about/about.controller.js';
import { GetAboutHandler } from './about/get-about.handler.js';
import { ActionsController } from './actions/actions.controller.js';
import { GetActionsHandler } from './actions/get-actions.handler.js';
import { AdministeredKeys } from './api-keys/administered-keys.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { CreateApiKeyHandler } from './api-keys/create-api-key.handler.js';
import { ListApiKeysHandler } from './api-keys/list-api-keys.handler.js';
import { RevokeApiKeyHandler } from './api-keys/revoke-api-key.handler.js';
import { AcknowledgeAlertHandler } from './alerts/acknowledge-alert.handler.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { GetAlertHandler } from './alerts/get-alert.handler.js';
import { ListAlertsHandler } from './alerts/list-alerts.handler.js';
import { BuildInfo } from './build-info.js';
import { ChecksController } from './checks/checks.controller.js';
import { GetChecksHandler } from './checks/get-checks.handler.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { GetComparisonHandler } from './comparison/get-comparison.handler.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { ListDeliveriesHandler } from './deliveries/list-deliveries.handler.js';
import { RetryDeliveryHandler } from './deliveries/retry-delivery.handler.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { GetEvidenceHandler } from './evidence/get-evidence.handler.js';
import { ExplanationController } from './explanation/explanation.controller.js';
import { GetExplanationHandler } from './explanation/get-explanation.handler.js';
import { ForecastController } from './forecast/forecast.controller.js';
import { GetForecastHandler } from './forecast/get-forecast.handler.js';
import { FrameworkCatalogue } from './frameworks/framework-catalogue.js';
import { FrameworksController } from './frameworks/frameworks.controller.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './frameworks/get-frameworks.handler.js';
import { GetHistoryHandler } from './history/get-history.handler.js';
import { HistoryController } from './history/history.controller.js';
import { JournalController } from './journal/journal.controller.js';
import { ListJournalHandler } from './journal/list-journal.handler.js';
import { GetKpiSeriesHandler } from './kpi-series/get-kpi-series.handler.js';
import { KpiSeriesController } from './kpi-series/kpi-series.controller.js';
import { GetMaturityHandler } from './maturity/get-maturity.handler.js';
import { MaturityController } from './maturity/maturity.controller.js';
import { Notices } from './notices/notices.js';
import { GetOrgUnitHandler } from './org-units/get-org-unit.handler.js';
import { ListOrgUnitsHandler } from './org-units/list-org-units.handler.js';
import { OrgUnitsController } from './org-units/org-units.controller.js';
import { GetOverviewHandler } from './overview/get-overview.handler.js';
import { OverviewController } from './overview/overview.controller.js';
import { PageDirectory, servePage } from './page/serve-page.js';
import { GetPeersHandler } from './peers/get-peers.handler.js';
import { PeersController } from './peers/peers.controller.js';
import { AccessScopes } from './access-scope/access-scope.js';
import { OrgUnitQuestions } from './org-unit-questions/org-unit-questions.js';
import { PointsInTime } from './point-in-time/points-in-time.js';
import { SessionController } from './session/session.controller.js';
import { SignInHandler } from './session/sign-in.handler.js';
import { AwaitPosition } from './point-in-time/await-position.js';
import { Today } from './point-in-time/today.js';
import { JournalFeed } from './stream/journal-feed.js';
import { JournalStream } from './stream/journal-stream.js';
import { StreamController } from './stream/stream.controller.js';
import { CreateSubscriptionHandler } from './subscriptions/create-subscription.js';
import { ListSubscriptionsHandler } from './subscriptions/list-subscriptions.js';
import { RemoveSubscriptionHandler } from './subscriptions/remove-subscription.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { VisibleSubscriptions } from './subscriptions/visible-subscriptions.js';
import { SupposeHandler } from './what-if/what-if.handler.js';
import { WhatIfController } from './what-if/what-if.controller.js';

const BUILT_PAGE = 'dist/apps/dashboard/web';

export interface DashboardOptions {
  settings: Settings;
  frameworks: FrameworkSet;
  /** Where the built page lies. Default: where `npm run build` puts it. */
  webDirectory?: string;
}

/**
 * The read side over HTTP, the account endpoints and the page. Needs the global modules of `#config` (runtime) and `#web`.
 */
@Module({})
export class DashboardModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly page: PageDirectory,
  ) {}

  static forRoot({ settings, frameworks, webDirectory }: DashboardOptions): DynamicModule {
    const { publicUrl, smtpUrl, mailFrom, webhookAllow, secretKey } = settings;
    const delivery = DeliveryModule.forRoot({ publicUrl, smtpUrl, mailFrom, webhookAllow, secretKey });
    return {
      module: DashboardModule,
      imports: [
        CqrsModule.forRoot(),
        IdentityModule,
        OrgUnitsModule,
        ReadModelsModule,
        JournalModule,
        InsightsModule,
        AlertingModule,
        delivery,
      ],
      controllers: [
        AboutController,
        SessionController,
        ApiKeysController,
        OrgUnitsController,
        FrameworksController,
        MaturityController,
        HistoryController,
        KpiSeriesController,
        ComparisonController,
        ExplanationController,
        EvidenceController,
        ChecksController,
        ForecastController,
        ActionsController,
        WhatIfController,
        PeersController,
        OverviewController,
        AlertsController,
        DeliveriesController,
        SubscriptionsController,
        JournalController,
        StreamController,
      ],
      providers: [
        { provide: FrameworkSet, useValue: frameworks },
        { provide: BuildInfo, useValue: new BuildInfo(thangVersion()) },
        {
          provide: FrameworkCatalogue,
          useFactory: (today: Today) => new FrameworkCatalogue(frameworks, today),
          inject: [Today],
        },
        { provide: PageDirectory, useValue: new PageDirectory(webDirectory ?? projectPath(BUILT_PAGE)) },
        AccessScopes,
        Today,
        Notices,
        GetAboutHandler,
        SignInHandler,
        AdministeredKeys,
        CreateApiKeyHandler,
        ListApiKeysHandler,
        RevokeApiKeyHandler,
        ListOrgUnitsHandler,
        GetOrgUnitHandler,
        ListFrameworksHandler,
        GetFrameworkHandler,
        ListAlertsHandler,
        GetAlertHandler,
        AcknowledgeAlertHandler,
        ListDeliveriesHandler,
        RetryDeliveryHandler,
        VisibleSubscriptions,
        CreateSubscriptionHandler,
        ListSubscriptionsHandler,
        RemoveSubscriptionHandler,
        GetMaturityHandler,
        GetHistoryHandler,
        GetKpiSeriesHandler,
        GetComparisonHandler,
        GetExplanationHandler,
        GetEvidenceHandler,
        GetChecksHandler,
        GetForecastHandler,
        GetActionsHandler,
        SupposeHandler,
        GetPeersHandler,
        GetOverviewHandler,
        AwaitPosition,
        PointsInTime,
        OrgUnitQuestions,
        ListJournalHandler,
        JournalFeed,
        JournalStream,
      ],
    };
  }

  /** After Nest's own routes, which the catch-all of the page gives way to. */
  onModuleInit(): void {
    servePage(this.host.httpAdapter.getInstance(), this.page.path);
  }
}
