import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { IdentityModule } from '#identity';
import type { Framework } from '#maturity/domain';
import { OrgUnitsModule } from '#org-units';
import { FactDays, Journal } from '#scorecards';
import { AboutController } from './about/about.controller.js';
import { GetAboutHandler } from './about/get-about.js';
import { AdministeredKeys } from './api-keys/administered-keys.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { CreateApiKeyHandler } from './api-keys/create-api-key.js';
import { ListApiKeysHandler } from './api-keys/list-api-keys.js';
import { RevokeApiKeyHandler } from './api-keys/revoke-api-key.js';
import { BuildInfo } from './build-info.js';
import { FrameworkCatalogue } from './frameworks/framework-catalogue.js';
import { FrameworksController } from './frameworks/frameworks.controller.js';
import { GetFrameworkHandler, ListFrameworksHandler } from './frameworks/get-frameworks.js';
import { Notices } from './notices/notices.js';
import { GetOrgUnitHandler } from './org-units/get-org-unit.js';
import { ListOrgUnitsHandler } from './org-units/list-org-units.js';
import { OrgUnitsController } from './org-units/org-units.controller.js';
import { PageDirectory, servePage } from './page/serve-page.js';
import { ReachOfCaller } from './reach/reach.js';
import { SessionController } from './session/session.controller.js';
import { SignInHandler } from './session/sign-in.js';
import { Today } from './standing/today.js';
import { JournalFeed } from './stream/journal-feed.js';
import { JournalStream } from './stream/journal-stream.js';
import { StreamController } from './stream/stream.controller.js';

export interface DashboardOptions {
  /** Of this build. */
  version: string;
  frameworks: readonly Framework[];
  /** Where the built page lies. */
  webDirectory: string;
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

  static forRoot({ version, frameworks, webDirectory }: DashboardOptions): DynamicModule {
    return {
      module: DashboardModule,
      imports: [CqrsModule.forRoot(), IdentityModule, OrgUnitsModule],
      controllers: [
        AboutController,
        SessionController,
        ApiKeysController,
        OrgUnitsController,
        FrameworksController,
        StreamController,
      ],
      providers: [
        { provide: BuildInfo, useValue: new BuildInfo(version) },
        { provide: FrameworkCatalogue, useValue: new FrameworkCatalogue(frameworks) },
        { provide: PageDirectory, useValue: new PageDirectory(webDirectory) },
        ReachOfCaller,
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
        FactDays,
        Journal,
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
