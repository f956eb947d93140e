import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Delete, Get, Global, HttpCode, Module, Post, Query, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import { Database } from '#database';
import { ApiKeys, commandLine, identityMigrations, Sessions, type Principal, type Right } from '#identity';
import { DomainError, type Language } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import {
  Caller,
  configureHttp,
  createHttpAdapter,
  fromCursor,
  HealthChecks,
  InLanguage,
  IsDay,
  minPositionOf,
  PageRequest,
  Public,
  Requires,
  toCursor,
  waitForPosition,
  WebModule,
} from './index.js';

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

  @Public()
  @Get('read-your-write')
  async readYourWrite(@Req() incoming: FastifyRequest): Promise<{ seen: number | null }> {
    const wanted = minPositionOf(incoming);
    if (wanted !== null) await waitForPosition(() => Promise.resolve(10), wanted, 50);
    return { seen: wanted };
  }
}

let test: TestDatabase;
let app: NestFastifyApplication;
let keys: ApiKeys;

beforeAll(async () => {
  test = await createTestDatabase(identityMigrations);

  @Global()
  @Module({ providers: [{ provide: Database, useValue: test.database }], exports: [Database] })
  class DatabaseModule {}

  @Module({
    imports: [DatabaseModule, WebModule.forRoot({ migrations: identityMigrations })],
    controllers: [ThingsController],
  })
  class TestModule {}

  app = await NestFactory.create<NestFastifyApplication>(
    TestModule,
    createHttpAdapter({ bodyLimitBytes: 2000 }),
    {
      logger: false,
    },
  );
  await configureHttp(app, { version: '1.2.3' });
  await app.listen(0, '127.0.0.1');
  keys = app.get(ApiKeys, { strict: false });
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

async function newKey(...rights: Right[]): Promise<string> {
  const { key } = await keys.create({ name: 'Tester', rights, source: null, orgUnit: null }, commandLine);
  return key;
}

const http = (): ReturnType<typeof request> => request(app.getHttpServer());

describe('authentication', () => {
  it('is asked for by a route with @Requires', async () => {
    const response = await http().get('/api/v1/things').expect(401);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.headers['www-authenticate']).toBe('Bearer realm="thang"');
    expect(response.body).toEqual({
      type: 'urn:thang:problem:unauthenticated',
      title: 'Unauthorized',
      status: 401,
      detail: expect.any(String) as string,
      code: 'unauthenticated',
    });
  });

  it('lets a key with the right in', async () => {
    const response = await http()
      .get('/api/v1/things')
      .auth(await newKey('read'), { type: 'bearer' })
      .expect(200);
    expect(response.body).toEqual({ limit: 100, after: null, caller: 'Tester' });
  });

  it('refuses a key without the right, and grants an administrator every right', async () => {
    const response = await http()
      .get('/api/v1/things')
      .auth(await newKey('events:write'), { type: 'bearer' })
      .expect(403);
    expect(response.body).toMatchObject({ code: 'forbidden', detail: 'The key lacks the right read.' });
    await http()
      .get('/api/v1/things')
      .auth(await newKey('administer'), { type: 'bearer' })
      .expect(200);
  });

  it.each(['Bearer nonsense', 'Bearer', 'Basic dTpw', ''])(
    'refuses "%s" even beside a valid session',
    async (header) => {
      const session = await app.get(Sessions, { strict: false }).open(await newKey('read'));
      await http()
        .get('/api/v1/things')
        .set('cookie', `thang_session=${session!.token}`)
        .set('authorization', header)
        .expect(401);
    },
  );

  it('keeps a route closed that does not say who may call it, to administrators too', async () => {
    await http().get('/api/v1/things/undeclared').expect(401);
    await http()
      .get('/api/v1/things/undeclared')
      .auth(await newKey('administer'), { type: 'bearer' })
      .expect(403);
  });

  it('turns a stranger away before reading the body', async () => {
    const response = await http()
      .post('/api/v1/things')
      .set('content-type', 'application/json')
      .send('{nonsense')
      .expect(401);
    expect(response.body).toMatchObject({ code: 'unauthenticated' });
  });
});

describe('sessions', () => {
  it('may read, and may change things only with their CSRF token', async () => {
    const session = await app.get(Sessions, { strict: false }).open(await newKey('read'));
    const cookie = `thang_session=${session!.token}`;
    await http().get('/api/v1/things').set('cookie', cookie).expect(200);
    const refused = await http().delete('/api/v1/things').set('cookie', cookie).expect(403);
    expect(refused.body).toMatchObject({ code: 'csrf' });
    await http().delete('/api/v1/things').set('cookie', cookie).set('thang-csrf', 'x').expect(403);
    await http()
      .delete('/api/v1/things')
      .set('cookie', cookie)
      .set('thang-csrf', session!.csrfToken)
      .expect(200);
  });

  it('are nothing with an invented token', async () => {
    await http().get('/api/v1/things').set('cookie', 'thang_session=zzz').expect(401);
    await http()
      .get('/api/v1/things')
      .set('cookie', `thang_session=${'a'.repeat(43)}`)
      .expect(401);
  });
});

describe('problems', () => {
  it('hide what nobody foresaw behind an id', async () => {
    const response = await http().get('/api/v1/things/broken').expect(500);
    expect(response.body).toMatchObject({
      code: 'internal',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(response.text).not.toContain('secrets');
  });

  it('say when to come back', async () => {
    const busy = await http().get('/api/v1/things/busy').expect(429);
    expect(busy.headers['retry-after']).toBe('7');
    const unplugged = await http().get('/api/v1/things/unplugged').expect(503);
    expect(unplugged.headers['retry-after']).toBe('2');
    expect(unplugged.text).not.toContain('10.0.0.1');
  });

  it.each([
    ['an unknown path', '/api/v1/nowhere', 404, 'not-found'],
    ['a malformed path', '/api/v1/things/%zz', 400, 'malformed-request'],
    ['a path without end', `/api/v1/${'a'.repeat(20_000)}`, 431, 'headers-too-large'],
  ])('answer %s', async (_, path, status, code) => {
    const response = await http().get(path).expect(status);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.body).toMatchObject({ code, status });
  });

  it.each([
    ['unfinished JSON', '{"name": "x",', 'application/json', 400, 'malformed-json'],
    ['a prototype', '{"__proto__": {"a": 1}}', 'application/json', 400, 'malformed-json'],
    ['nothing', '', 'application/json', 400, 'invalid-request'],
    ['null', 'null', 'application/json', 400, 'invalid-request'],
    ['a list', '[]', 'application/json', 400, 'invalid-request'],
    ['a text', '"text"', 'application/json', 400, 'invalid-request'],
    ['another format', 'name: x', 'application/yaml', 415, 'unsupported-media-type'],
    ['too much', JSON.stringify({ name: 'x'.repeat(3000) }), 'application/json', 413, 'payload-too-large'],
  ])('refuse as a body %s', async (_, body, type, status, code) => {
    const response = await http()
      .post('/api/v1/things/open')
      .set('content-type', type)
      .send(body)
      .expect(status);
    expect(response.body).toMatchObject({ code, status });
  });

  it('say where JSON ends to be JSON', async () => {
    const response = await http()
      .post('/api/v1/things/open')
      .set('content-type', 'application/json')
      .send('{"a":1,}');
    expect((response.body as { detail: string }).detail).toMatch(/position 7/);
  });

  it('name the member that is wrong', async () => {
    const response = await http()
      .post('/api/v1/things/open')
      .send({ colours: ['green'], 'a/b': 1 })
      .expect(400);
    expect(response.body).toMatchObject({
      code: 'invalid-request',
      errors: expect.arrayContaining([
        { pointer: '/a~1b', code: 'unknown', detail: 'property a/b should not exist.' },
        { pointer: '/name', code: 'is-string', detail: 'name must be a string.' },
        { pointer: '/colours', code: 'is-in', detail: expect.any(String) as string },
      ]) as unknown[],
    });
  });

  it.each([
    ['U+0000', '{"name":"a\\u0000b","colours":[]}', '/name'],
    ['half a surrogate pair', '{"name":"x","colours":["\\ud800"]}', '/colours/0'],
    ['U+0000 in the name of a member', '{"a\\u0000":1}', ''],
  ])('refuse text that cannot be stored: %s', async (_, body, pointer) => {
    const response = await http()
      .post('/api/v1/things/open')
      .set('content-type', 'application/json')
      .send(body)
      .expect(400);
    expect(response.body).toMatchObject({ errors: [{ pointer, code: 'unstorable' }] });
  });

  it('answer what is not HTTP at all', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  });
});

describe('parameters', () => {
  it.each([
    ['limit=0', 'limit', 'min'],
    ['limit=501', 'limit', 'max'],
    ['limit=ten', 'limit', 'is-int'],
    ['limit=1&limit=2', 'limit', 'is-int'],
    ['since=2025-02-29', 'since', 'is-day'],
    ['surprise=1', 'surprise', 'unknown'],
    ['cursor=zzz', 'cursor', 'cursor'],
    ['cursor=%00', 'cursor', 'unstorable'],
    [`cursor=${toCursor(['not a number'])}`, 'cursor', 'cursor'],
  ])('refuse ?%s', async (query, parameter, code) => {
    const response = await http()
      .get(`/api/v1/things?${query}`)
      .auth(await newKey('read'), { type: 'bearer' })
      .expect(400);
    expect((response.body as { errors: unknown[] }).errors).toContainEqual(
      expect.objectContaining({ parameter, code }),
    );
  });

  it('accept a limit and a cursor of the list', async () => {
    const response = await http()
      .get(`/api/v1/things?limit=5&cursor=${toCursor([42])}&since=2025-03-01`)
      .auth(await newKey('read'), { type: 'bearer' })
      .expect(200);
    expect(response.body).toEqual({ limit: 5, after: [42], caller: 'Tester' });
  });
});

describe('Thang-Min-Position', () => {
  it('waits, then says it is behind', async () => {
    await http().get('/api/v1/things/read-your-write').set('thang-min-position', '10').expect(200);
    const behind = await http()
      .get('/api/v1/things/read-your-write')
      .set('thang-min-position', '11')
      .expect(503);
    expect(behind.body).toMatchObject({ code: 'behind', position: '10' });
    expect(behind.headers['retry-after']).toBe('1');
  });

  it.each(['-1', 'ten', '99999999999999999', '1e3'])('refuses "%s"', async (position) => {
    const response = await http()
      .get('/api/v1/things/read-your-write')
      .set('thang-min-position', position)
      .expect(400);
    expect(response.body).toMatchObject({ errors: [{ header: 'Thang-Min-Position' }] });
  });
});

describe('answers', () => {
  it('speak Vietnamese unless English is preferred', async () => {
    const vietnamese = await http()
      .get('/api/v1/things/open')
      .set('accept-language', 'fr, en;q=0.4, vi;q=0.5');
    expect(vietnamese.body).toEqual({ language: 'vi' });
    const english = await http().get('/api/v1/things/open').set('accept-language', 'en-GB, vi;q=0.9');
    expect(english.body).toEqual({ language: 'en' });
    expect(english.headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language' });
  });

  it('carry security headers and are not stored, errors included', async () => {
    for (const path of ['/api/v1/things/open', '/api/v1/nowhere', '/api/v1/things']) {
      const { headers } = await http().get(path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).toContain("script-src 'self';");
    }
  });
});

describe('operation', () => {
  it('is alive, and ready while every check holds', async () => {
    await http().get('/health/live').expect(200, { status: 'ok' });
    await http()
      .get('/health/ready')
      .expect(200, { status: 'ok', checks: { database: 'ok', migrations: 'ok' } });
    const checks = app.get(HealthChecks, { strict: false });
    checks.add({ name: 'queue', check: () => Promise.reject(new Error('redis://:password@host is away')) });
    const response = await http().get('/health/ready').expect(503);
    expect(response.body).toMatchObject({
      code: 'not-ready',
      detail: 'Not ready: queue.',
      checks: { database: 'ok', migrations: 'ok', queue: 'failed' },
    });
    expect(response.text).not.toContain('password');
    checks.add({ name: 'queue', check: () => Promise.resolve() });
    await http().get('/health/ready').expect(200);
  });

  it('tells its figures to this machine, and through a proxy to keys that read everything', async () => {
    const local = await http().get('/metrics').expect(200);
    expect(local.text).toContain(
      'thang_http_request_duration_seconds_count{method="GET",route="/api/v1/things/open"',
    );
    const far = { 'x-forwarded-for': '203.0.113.9' };
    await http().get('/metrics').set(far).expect(401);
    await http()
      .get('/metrics')
      .set(far)
      .auth(await newKey('events:write'), { type: 'bearer' })
      .expect(403);
    await http()
      .get('/metrics')
      .set(far)
      .auth(await newKey('read'), { type: 'bearer' })
      .expect(200);
  });

  it('describes itself, with a page that needs nothing from outside', async () => {
    const { body } = await http().get('/openapi.json').expect(200);
    expect(body).toMatchObject({ openapi: '3.1.0', info: { title: 'Thang', version: '1.2.3' } });
    expect(Object.keys((body as { paths: object }).paths)).toEqual(
      expect.arrayContaining(['/health/live', '/metrics', '/api/v1/things']),
    );
    const page = await http().get('/docs').expect(200);
    expect(page.text).not.toMatch(/(src|href)=["']https?:/);
    await http().get('/docs/swagger-ui-bundle.js').expect(200);
    await http().get('/docs/swagger-ui-init.js').expect(200);
  });
});
