import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AssessmentsModule, Assessor, type CheckKind } from '#assessments';
import { EditedCalendar } from '#calendar';
import { WorkingCalendar } from '#calendar/domain';
import { loadSettings, type Settings } from '#config';
import { allMigrations } from '#config/installation';
import { Database } from '#database';
import { EventLog } from '#event-log';
import { ApiKeys, type NewApiKey } from '#identity';
import { Clock, DayZone, ManualClock } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { Nudges } from '#queue';
import { ProjectionModule, Projector } from '#read-models';
import { configureHttp, createHttpAdapter, WebModule } from '#web';
import { DashboardModule } from '../../apps/dashboard/src/dashboard.module.js';
import { permitAll, valid, type CloudEvent } from './cloud-event-factory.js';
import { watchAnswers } from './contract.js';
import { weekdays } from './logged-event-factory.js';
import { createTestDatabase } from './test-database.js';

/**
 * The dashboard over HTTP on a database of its own, with a clock that only the test moves. `close` throws
 * if any answer was not as the contract describes it.
 */
export interface DashboardApp {
  app: NestFastifyApplication;
  database: Database;
  clock: ManualClock;
  /** Returns a caller with a key, or an unauthenticated caller. */
  http: (key?: string) => Caller;
  /** Creates an API key, by default with the right to read everything. */
  key: (overrides?: Partial<NewApiKey>) => Promise<string>;
  /** Appends events to the log. */
  append: (...events: CloudEvent[]) => Promise<void>;
  /** Projects and assesses everything that the log holds. */
  project: () => Promise<void>;
  close: () => Promise<void>;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Caller = Record<Method, (path: string) => request.Test>;

export interface DashboardAppOptions {
  frameworks?: readonly Framework[];
  now?: string;
  webDirectory?: string;
  /** For how many milliseconds results settle. Default 0: they are announced at once. */
  settlingMs?: number;
  /** The kinds of checks that the journal tells of; none by default. */
  checks?: readonly CheckKind[];
  /** Monday to Friday by default. */
  calendar?: WorkingCalendar;
  /** Settings of the environment beside those that every test needs. */
  settings?: Readonly<Record<string, string>>;
  /** A database that answers what a replica may; by default there is none. */
  readUrl?: string;
  /** The modules of other services in the same process. */
  beside?: readonly DynamicModule[];
}

export async function startDashboard(options: DashboardAppOptions = {}): Promise<DashboardApp> {
  const test = await createTestDatabase(allMigrations);
  const { readUrl } = options;
  const database = readUrl ? new Database({ url: test.url, readUrl, poolSize: 8 }) : test.database;
  const clock = new ManualClock(Date.parse(options.now ?? '2025-09-02T03:00:00Z'));
  const settings = loadSettings({
    DATABASE_URL: test.url,
    THANG_PUBLIC_URL: 'http://localhost',
    THANG_LOG_LEVEL: 'error',
    ...options.settings,
  });
  const adapter = createHttpAdapter({ trustProxy: [...settings.trustedProxies] });
  const assertDocumented = watchAnswers(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(database, settings, clock, options),
    adapter,
    { logger: ['error', 'fatal'] },
  );
  await configureHttp(app, { version: '0.0.0-test' });
  await app.listen(0, '127.0.0.1');
  const keys = app.get(ApiKeys, { strict: false });
  const log = app.get(EventLog, { strict: false });
  return {
    app,
    database: test.database,
    clock,
    http: (key) => caller(app, key),
    key: async (overrides = {}) => {
      const wanted = { name: 'Tester', rights: ['read'] as const, source: null, orgUnit: null, ...overrides };
      return (await keys.create(wanted)).key;
    },
    append: async (...events) => {
      const outcome = await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
      if (!outcome.stored) throw new Error(`Refused: ${JSON.stringify(outcome.rejections)}`);
    },
    project: async () => {
      await app.get(Projector, { strict: false }).catchUp();
      await app.get(Assessor, { strict: false }).register();
      await app.get(Assessor, { strict: false }).catchUp();
    },
    close: async () => {
      await app.close();
      if (database !== test.database) await database.close();
      await test.drop();
      assertDocumented();
    },
  };
}

function rootModule(
  database: Database,
  settings: Settings,
  clock: Clock,
  options: DashboardAppOptions,
): new () => object {
  const calendar = options.calendar ?? weekdays;
  const runtime = [
    { provide: Nudges, useValue: { send: () => undefined } },
    { provide: Database, useValue: database },
    { provide: Clock, useValue: clock },
    { provide: DayZone, useValue: new DayZone(settings.timeZone) },
    { provide: WorkingCalendar, useValue: calendar },
    { provide: EditedCalendar, useValue: new EditedCalendar(database, calendar) },
  ];

  @Global()
  @Module({ providers: runtime, exports: runtime.map(({ provide }) => provide) })
  class TestRuntimeModule {}

  const { webDirectory = '/nonexistent', beside = [], settlingMs = 0, checks = [] } = options;
  const frameworks = new FrameworkSet(options.frameworks ?? []);
  @Module({
    imports: [
      TestRuntimeModule,
      WebModule.forRoot({ migrations: allMigrations }),
      DashboardModule.forRoot({ settings, frameworks, webDirectory }),
      ProjectionModule.forRoot({ frameworks }),
      AssessmentsModule.forRoot({ frameworks, settlingMs, watches: [], checks: new Set(checks) }),
      ...beside,
    ],
  })
  class TestApp {}
  return TestApp;
}

function caller(app: NestFastifyApplication, key?: string): Caller {
  const call = (method: Method) => (path: string) => {
    const test = request(app.getHttpServer())[method](path);
    return key === undefined ? test : test.auth(key, { type: 'bearer' });
  };
  return {
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
  };
}
