import { Body, Controller, Delete, Get, Global, HttpCode, Module, Post, Query, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import { Database } from '#database';
import { ApiKeys, identityMigrations, type Principal, type Right } from '#identity';
import { DomainError, type Language } from '#kernel';
import {
  Caller,
  configureHttp,
  createHttpAdapter,
  fromCursor,
  InLanguage,
  IsDay,
  minPositionOf,
  PageRequest,
  Public,
  Requires,
  waitForPosition,
  WebModule,
} from '#web';
import { createTestDatabase } from './test-database.js';

class ThingsRequest extends PageRequest {
  @IsOptional()
  @IsDay()
  since?: string;
}

class NewThing {
  @IsString()
  name!: string;

  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['red', 'blue'], { each: true })
  colours!: string[];
}

/** Routes of every kind of access, and ways to fail. */
@Controller('things')
class ThingsController {
  @Public()
  @Get('open')
  open(@InLanguage() language: Language): { language: Language } {
    return { language };
  }

  @Get('undeclared')
  undeclared(): string {
    return 'never seen';
  }

  @Requires('read')
  @Get()
  list(
    @Query() query: ThingsRequest,
    @Caller() caller: Principal,
  ): { limit: number; after: unknown; caller: string } {
    const after = fromCursor(query.cursor, ([id]) => typeof id === 'number');
    return { limit: query.limit, after, caller: caller.name };
  }

  @Requires('events:write')
  @Post()
  add(@Body() thing: NewThing): NewThing {
    return thing;
  }

  @Public()
  @Post('open')
  @HttpCode(200)
  addOpenly(@Body() thing: NewThing): NewThing {
    return thing;
  }

  @Requires()
  @Delete()
  remove(): { removed: true } {
    return { removed: true };
  }

  @Public()
  @Get('broken')
  broken(): never {
    throw new Error('select * from secrets');
  }

  @Public()
  @Get('busy')
  busy(): never {
    throw new DomainError('too-many-requests', 'Slower, please.', { retryAfter: 7 });
  }

  @Public()
  @Get('unplugged')
  unplugged(): never {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
  }

  private readonly waiting: (() => void)[] = [];

  @Public()
  @Get('slow')
  slow(): Promise<{ done: true }> {
    return new Promise((resolve) => this.waiting.push(() => resolve({ done: true })));
  }

  finishSlow(): void {
    for (const finish of this.waiting.splice(0)) finish();
  }

  @Public()
  @Get('read-your-write')
  async readYourWrite(@Req() incoming: FastifyRequest): Promise<{ seen: number | null }> {
    const wanted = minPositionOf(incoming);
    if (wanted !== null) await waitForPosition(() => Promise.resolve(10), wanted, 50);
    return { seen: wanted };
  }
}

/** An HTTP app that does nothing but what every HTTP app does. */
export interface ThingsApp {
  app: NestFastifyApplication;
  http: () => ReturnType<typeof request>;
  /** Makes an API key with these rights, over everything. */
  newKey: (...rights: Right[]) => Promise<string>;
  /** Answers the request to `/things/slow` that waits. */
  finishSlow: () => void;
  close: () => Promise<void>;
}

export async function startThings(): Promise<ThingsApp> {
  const test = await createTestDatabase(identityMigrations);

  @Global()
  @Module({ providers: [{ provide: Database, useValue: test.database }], exports: [Database] })
  class DatabaseModule {}

  @Module({
    imports: [DatabaseModule, WebModule.forRoot({ migrations: identityMigrations })],
    controllers: [ThingsController],
  })
  class TestModule {}

  const adapter = createHttpAdapter({ bodyLimitBytes: 2000 });
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, adapter, { logger: false });
  await configureHttp(app, { version: '1.2.3' });
  await app.listen(0, '127.0.0.1');
  const keys = app.get(ApiKeys, { strict: false });
  return {
    app,
    http: () => request(app.getHttpServer()),
    newKey: async (...rights) =>
      (await keys.create({ name: 'Tester', rights, source: null, orgUnit: null })).key,
    finishSlow: () => app.get(ThingsController).finishSlow(),
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}
