import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '#database';
import { EventLog, eventLogMigrations } from '#event-log';
import { ApiKeys, identityMigrations, type NewApiKey } from '#identity';
import { importsMigrations } from '#imports';
import { Clock, DayZone, SystemClock } from '#kernel';
import { FrameworkSet } from '#maturity';
import type { Framework } from '#maturity/domain';
import { Nudges } from '#queue';
import { warningsMigrations } from '#warnings';
import { configureHttp, createHttpAdapter, WebModule, type HttpLimits, type TurnLimits } from '#web';
import { RecorderModule } from '../../apps/recorder/src/recorder.module.js';
import { permitAll, valid, type CloudEvent } from './cloud-event-factory.js';
import { watchAnswers } from './contract.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface RecorderApp {
  app: NestFastifyApplication;
  database: Database;
  url: string;
  /** Returns the number of nudges sent to the projector. */
  nudges: () => number;
  /** Creates a key, by default with the rights `events:write` and `read`, and returns its text. */
  newKey: (wanted?: Partial<NewApiKey>) => Promise<string>;
  /** Appends events without a check of rights. */
  seed: (...events: CloudEvent[]) => Promise<void>;
  close: () => Promise<void>;
}

export interface RecorderAppOptions {
  rateLimits?: { perKey: number; perRecorder: number };
  bodyBudget?: { totalBytes: number; perKeyBytes: number };
  clock?: Clock;
  limits?: HttpLimits;
  turns?: TurnLimits;
  /** The installed frameworks; none by default. */
  frameworks?: readonly Framework[];
}

/**
 * Starts the recorder on a database of its own, on a free port, with a queue that only counts. `close`
 * throws if any answer was not as the contract describes it.
 */
export async function startRecorderApp(options: RecorderAppOptions = {}): Promise<RecorderApp> {
  const test = await createTestDatabase([
    ...eventLogMigrations,
    ...identityMigrations,
    ...warningsMigrations,
    ...importsMigrations,
  ]);
  const nudges: string[] = [];
  const runtime = runtimeModule(test, options.clock ?? new SystemClock(), (topic) => nudges.push(topic));
  const rateLimits = options.rateLimits ?? { perKey: 1_000_000, perRecorder: 2_000_000 };
  const { bodyBudget } = options;
  const frameworks = new FrameworkSet(options.frameworks ?? []);

  @Module({
    imports: [
      runtime,
      WebModule.forRoot({ migrations: [] }),
      RecorderModule.forRoot({ rateLimits, bodyBudget, frameworks }),
    ],
  })
  class TestModule {}

  const adapter = createHttpAdapter(options.limits);
  const assertDocumented = watchAnswers(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, { logger: ['error'] });
  await configureHttp(app, { version: '0.0.0', ...(options.turns && { turns: options.turns }) });
  await app.listen(0, '127.0.0.1');
  const keys = app.get(ApiKeys, { strict: false });
  const log = app.get(EventLog, { strict: false });
  return {
    app,
    database: test.database,
    url: await app.getUrl(),
    nudges: () => nudges.length,
    newKey: async (wanted = {}) => {
      const key: NewApiKey = {
        name: 'Tester',
        rights: ['events:write', 'read'],
        source: null,
        orgUnit: null,
        ...wanted,
      };
      return (await keys.create(key)).key;
    },
    seed: async (...events) => {
      await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
    },
    close: async () => {
      await app.close();
      await test.drop();
      assertDocumented();
    },
  };
}

function runtimeModule(test: TestDatabase, clock: Clock, send: (topic: string) => void): new () => object {
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: test.database },
      { provide: Clock, useValue: clock },
      { provide: DayZone, useValue: new DayZone('Asia/Ho_Chi_Minh') },
      { provide: Nudges, useValue: { send } },
    ],
    exports: [Database, Clock, DayZone, Nudges],
  })
  class RuntimeForTests {}
  return RuntimeForTests;
}
