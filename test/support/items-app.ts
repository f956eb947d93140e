import { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Delete,
  Get,
  Global,
  HttpCode,
  Module,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  Uncompressed,
  waitForPosition,
  WebModule,
} from '#web';
import { createTestDatabase } from './test-database.js';

class ItemsRequest extends PageRequest {
  @IsOptional()
  @IsDay()
  since?: string;
}

class NewItem {
  @IsString()
  name!: string;

  @IsArray()
  @ArrayMaxSize(2)
  @IsIn(['red', 'blue'], { each: true })
  colours!: string[];
}

/** Routes with every kind of access, and with every kind of failure. */
@Controller('items')
class ItemsController {
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
    @Query() query: ItemsRequest,
    @Caller() caller: Principal,
  ): { limit: number; after: unknown; caller: string } {
    const after = fromCursor(query.cursor, ([id]) => typeof id === 'number');
    return { limit: query.limit, after, caller: caller.name };
  }

  @Requires('events:write')
  @Post()
  add(@Body() item: NewItem): NewItem {
    return item;
  }

  @Public()
  @Post('open')
  @HttpCode(200)
  addOpenly(@Body() item: NewItem): NewItem {
    return item;
  }

  @Requires()
  @Delete()
  remove(): { removed: true } {
    return { removed: true };
  }

  @Public()
  @Get('long')
  long(): { id: number; name: string }[] {
    return Array.from({ length: 500 }, (_, id) => ({ id, name: `item ${id % 7}` }));
  }

  @Public()
  @Get('long-and-translated')
  longAndTranslated(@InLanguage() language: Language): string[] {
    return Array.from({ length: 500 }, () => language);
  }

  @Uncompressed()
  @Public()
  @Get('secret')
  secret(): { token: string } {
    return { token: 'x'.repeat(5000) };
  }

  private continueStream: () => void = () => undefined;

  @Public()
  @Get('stream')
  stream(@Res() reply: FastifyReply): void {
    const continued = new Promise<void>((resolve) => (this.continueStream = resolve));
    async function* entries(): AsyncGenerator<string> {
      yield 'data: 1\n\n';
      await continued;
      yield 'data: 2\n\n';
    }
    void reply.type('text/event-stream').send(Readable.from(entries()));
  }

  finishStream(): void {
    this.continueStream();
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

/** A minimal HTTP app with the behaviour that all HTTP apps share. */
export interface ItemsApp {
  app: NestFastifyApplication;
  http: () => ReturnType<typeof request>;
  /** Creates an API key with these rights for all org units. */
  newKey: (...rights: Right[]) => Promise<string>;
  /** Answers the pending request to `/items/slow`. */
  finishSlow: () => void;
  /** Makes `/items/stream` send its second entry and end. */
  continueStream: () => void;
  close: () => Promise<void>;
}

export async function startItems(): Promise<ItemsApp> {
  const test = await createTestDatabase(identityMigrations);

  @Global()
  @Module({ providers: [{ provide: Database, useValue: test.database }], exports: [Database] })
  class DatabaseModule {}

  @Module({
    imports: [DatabaseModule, WebModule.forRoot({ migrations: identityMigrations })],
    controllers: [ItemsController],
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
    finishSlow: () => app.get(ItemsController).finishSlow(),
    continueStream: () => app.get(ItemsController).finishStream(),
    close: async () => {
      await app.close();
      await test.drop();
    },
  };
}
