import { readFileSync } from 'node:fs';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { RedisServer } from '../support/running-redis.js';
import { describeWith } from '../support/system-tools.js';
import { startService, waitUntilReady, type ServiceProcess } from '../support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const services = ['recorder', 'projector', 'notifier', 'dashboard'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const withRedis = describeWith('redis-server');
describe('Each service by its own command, queue on PostgreSQL', () => startsAlone(async () => undefined));
withRedis('Each service by its own command, queue on Redis', () => startsAlone(() => RedisServer.start()));

function startsAlone(startQueue: () => Promise<RedisServer | undefined>): void {
  let test: TestDatabase;
  let redis: RedisServer | undefined;
  const processes = new Map<string, ServiceProcess>();
  const bases = new Map<string, string>();

  beforeAll(async () => {
    redis = await startQueue();
    test = await createTestDatabase([]);
    // Start all at once on an empty database: each of them may be the one that migrates it.
    for (const service of services) {
      const port = await freePort();
      const env = { DATABASE_URL: test.url, PORT: String(port), ...(redis ? { REDIS_URL: redis.url } : {}) };
      processes.set(service, startService(commandOf(service), env));
      bases.set(service, `http://127.0.0.1:${port}`);
    }
  }, 60_000);

  afterAll(async () => {
    for (const process of processes.values()) await process.kill();
    await test.drop();
    await redis?.kill();
  });

  it.each(services)(
    '%s gets ready, answers the liveness probe and serves metrics',
    async (service) => {
      const base = bases.get(service)!;
      await waitUntilReady(base);
      expect((await fetch(`${base}/health/live`)).status).toBe(200);
      expect(await (await fetch(`${base}/metrics`)).text()).toContain('# TYPE ');
    },
    60_000,
  );

  it.each(services)('%s logs JSON lines and no secret', (service) => {
    const lines = processes.get(service)!.output().trim().split('\n');
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), service, msg: expect.anything() });
    expect(processes.get(service)!.output()).not.toContain(test.url);
  });

  it.each(services)(
    '%s drains and ends with code 0 on SIGTERM',
    async (service) => {
      expect(await processes.get(service)!.stop()).toBe(0);
    },
    60_000,
  );
}

describe('A service that cannot start', () => {
  it('names the variable and the rule, but not the value', async () => {
    const process = startService(commandOf('recorder'), {
      DATABASE_URL: 'mysql://user:s3cr3t@host/db',
      PORT: 'eighty',
    });
    expect(await process.exited).toBe(78);
    expect(process.output()).toMatch(
      /DATABASE_URL must be a URL that begins with postgres:\/\/ or postgresql:\/\/\./,
    );
    expect(process.output()).toMatch(/PORT must be a port number/);
    expect(process.output()).not.toMatch(/s3cr3t|eighty/);
  }, 60_000);

  it('names the missing setting of the database', async () => {
    const process = startService(commandOf('projector'), {});
    expect(await process.exited).toBe(78);
    expect(process.output()).toMatch(/DATABASE_URL is required here/);
  }, 60_000);

  it('says that its port is taken', async () => {
    const test = await createTestDatabase([]);
    const port = await freePort();
    const env = { DATABASE_URL: test.url, PORT: String(port) };
    const first = startService(commandOf('dashboard'), env);
    await waitUntilReady(`http://127.0.0.1:${port}`);
    const second = startService(commandOf('dashboard'), env);
    expect(await second.exited).toBe(75);
    expect(second.output()).toContain('PORT is in use by another program.');
    await first.stop();
    await test.drop();
  }, 60_000);

  it('refuses another time zone than that of the first start', async () => {
    const test = await createTestDatabase([]);
    const first = startService(commandOf('notifier'), { DATABASE_URL: test.url, PORT: '0' });
    await eventually(() => expect(first.output()).toContain('Started on'));
    const second = startService(commandOf('notifier'), {
      DATABASE_URL: test.url,
      PORT: '0',
      THANG_TIME_ZONE: 'Europe/Berlin',
    });
    expect(await second.exited).toBe(78);
    expect(second.output()).toContain('THANG_TIME_ZONE must stay Asia/Ho_Chi_Minh');
    await first.stop();
    await test.drop();
  }, 60_000);
});

/** Returns the arguments that `npm run start:…` passes to node. */
function commandOf(service: string): string[] {
  const [node, ...args] = (scripts[`start:${service}`] ?? '').split(' ');
  expect(node).toBe('node');
  return args;
}
