import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allMigrations } from '#config/installation';
import { Database, migrate, PostgresServer } from '#database';
import { ApiKeys, AuditTrail } from '#identity';
import { SystemClock } from '#kernel';
import { freePort } from '../support/free-port.js';
import { RedisServer } from '../support/running-redis.js';
import { startService, waitUntilReady, type ServiceProcess } from '../support/running-service.js';
import { findProgram } from '../support/system-tools.js';

/** A PostgreSQL with its default durability, shared by all measurements of a run. */
export interface Bench {
  server: PostgresServer;
  redis: RedisServer | undefined;
  close: () => Promise<void>;
}

export async function startBench(): Promise<Bench> {
  const directory = await mkdtemp(join(tmpdir(), 'thang-bench-'));
  const server = await PostgresServer.start({
    directory: join(directory, 'pg'),
    port: await freePort(),
    password: 'bench',
  });
  const redis = findProgram('redis-server') ? await RedisServer.start() : undefined;
  return {
    server,
    redis,
    close: async () => {
      await redis?.kill();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * Thang on a fresh database: the named services, each in a process of its own, as `docker-compose.yml` runs
 * them.
 */
export interface Product {
  /** The address of the recorder's API. */
  base: string;
  /** The address of the dashboard's API, when it was started. */
  dashboard: string;
  key: string;
  /** Returns the process of a started service. */
  pidOf: (service: Service) => number;
  database: Database;
  /** Starts another service and returns the address of its API. */
  start: (service: Service) => Promise<string>;
  /** Kills a service (SIGKILL) and starts it again at the same address. Resolves when it is ready. */
  killAndRestart: (service: Service, onKilled?: () => void) => Promise<void>;
  stop: () => Promise<void>;
}

export type Service = 'recorder' | 'projector' | 'notifier' | 'dashboard';

export async function startProduct(
  bench: Bench,
  services: readonly Service[],
  settings: Record<string, string> = {},
): Promise<Product> {
  const url = await createDatabase(bench.server);
  await migrate(url, allMigrations);
  const database = new Database({ url, poolSize: 4, applicationName: 'bench' });
  const keys = new ApiKeys(database, new SystemClock(), new AuditTrail(database));
  const { key } = await keys.create({
    name: 'bench',
    rights: ['administer'],
    source: null,
    orgUnit: null,
  });
  const addresses = new Map<Service, string>();
  const processes = new Map<Service, ServiceProcess>();
  const startAt = async (service: Service, port: number): Promise<string> => {
    const origin = `http://127.0.0.1:${port}`;
    const program = `dist/programs/${service}.js`;
    processes.set(service, startService([program], environment(url, port, bench, settings)));
    await waitUntilReady(origin);
    addresses.set(service, `${origin}/api/v1`);
    return `${origin}/api/v1`;
  };
  const start = async (service: Service): Promise<string> => startAt(service, await freePort());
  for (const service of services) await start(service);
  return {
    base: addresses.get('recorder') ?? '',
    dashboard: addresses.get('dashboard') ?? '',
    key,
    pidOf: (service) => {
      const started = processes.get(service);
      if (!started) throw new Error(`${service} was not started.`);
      return started.pid;
    },
    database,
    start,
    killAndRestart: async (service, onKilled) => {
      await processes.get(service)?.kill();
      onKilled?.();
      await startAt(service, Number(new URL(addresses.get(service) ?? '').port));
    },
    stop: async () => {
      for (const process of processes.values()) await process.stop();
      await database.close();
    },
  };
}

async function createDatabase(server: PostgresServer): Promise<string> {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const administration = new Database({ url: server.url(), poolSize: 1 });
  await administration.query(`create database ${name}`);
  await administration.close();
  return server.url(name);
}

function environment(
  url: string,
  port: number,
  bench: Bench,
  settings: Record<string, string>,
): Record<string, string> {
  return {
    DATABASE_URL: url,
    PORT: String(port),
    ...(bench.redis ? { REDIS_URL: bench.redis.url } : {}),
    THANG_LOG_LEVEL: 'warn',
    THANG_RATE_LIMIT_KEY: '1000000',
    THANG_RATE_LIMIT_RECORDER: '1000000',
    ...settings,
  };
}
