import type { Settings } from '#config';
import { allMigrations } from '#config/installation';
import { Database, embeddedDatabaseUrl, pendingMigrations } from '#database';
import { failed, messageOf, ok, warning, type Finding } from './examination.js';

const OLDEST_POSTGRES = 15;
const CLOCK_WARNS_MS = 2_000;
const CLOCK_FAILS_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;

interface ServerFacts {
  version: number;
  text: string;
  encoding: string;
  now: number;
}

export async function checkDatabase({ databaseUrl, dataDirectory }: Settings): Promise<Finding[]> {
  const url = databaseUrl ?? (await embeddedDatabaseUrl(dataDirectory));
  if (!url) return [ok('database', `There is none in ${dataDirectory} yet; the first start makes it.`)];
  const database = new Database({ url, poolSize: 1, applicationName: 'thang doctor' });
  try {
    const asked = Date.now();
    const { rows } = await database.query<ServerFacts>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as text,
         current_setting('server_encoding') as encoding, date_part('epoch', clock_timestamp()) * 1000 as now`,
    );
    const [facts] = rows;
    if (!facts) throw new Error('PostgreSQL gave no answer.');
    const halfWay = (asked + Date.now()) / 2;
    return [...aboutServer(facts), aboutClock(facts.now - halfWay), await aboutMigrations(url)];
  } catch (error) {
    return [
      databaseUrl === null
        ? warning(
            'database',
            `The embedded server does not run: ${messageOf(error)}`,
            'Start Thang: npm start.',
          )
        : failed(
            'database',
            `The server of DATABASE_URL does not answer: ${messageOf(error)}`,
            'Check host, port, user and password in DATABASE_URL, and whether that server lets this machine in.',
          ),
    ];
  } finally {
    await database.close();
  }
}

export function aboutServer({ version, text, encoding }: Omit<ServerFacts, 'now'>): Finding[] {
  return [
    version >= OLDEST_POSTGRES
      ? ok('database', `PostgreSQL ${text} answers.`)
      : failed(
          'database',
          `PostgreSQL ${text} is too old.`,
          `Thang needs PostgreSQL ${OLDEST_POSTGRES} or newer; 18 is tried.`,
        ),
    encoding === 'UTF8'
      ? ok('encoding', 'The database is in UTF-8.')
      : failed(
          'encoding',
          `The database is in ${encoding}.`,
          'Create one with `create database thang encoding UTF8 template template0`.',
        ),
  ];
}

export function aboutClock(aheadMs: number): Finding {
  const seconds = Math.abs(aheadMs / 1000).toFixed(1);
  const words = `The clocks of this machine and of PostgreSQL differ by ${seconds} s.`;
  const advice = 'Let both follow a time server (NTP): times of events and delays of messages depend on it.';
  if (Math.abs(aheadMs) >= CLOCK_FAILS_MS) return failed('clock', words, advice);
  return Math.abs(aheadMs) >= CLOCK_WARNS_MS ? warning('clock', words, advice) : ok('clock', words);
}

async function aboutMigrations(url: string): Promise<Finding> {
  try {
    const pending = await pendingMigrations(url, allMigrations);
    if (pending.length === 0) return ok('migrations', 'The database has every migration of this version.');
    return warning(
      'migrations',
      `The database lacks ${pending.length} migrations of this version.`,
      'Back it up, then run `thang migrate`, or start Thang, which does the same.',
    );
  } catch (error) {
    return failed('migrations', messageOf(error), 'Check that DATABASE_URL names the database of Thang.');
  }
}

export async function checkRedis({ redisUrl }: Settings): Promise<Finding> {
  if (redisUrl === null) return ok('queue', 'The queue is in PostgreSQL; there is no Redis.');
  const { Redis } = await import('ioredis');
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_WITHIN_MS,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy === undefined || policy === 'noeviction') return ok('queue', 'Redis answers.');
    return warning(
      'queue',
      `Redis may throw away keys (${policy}).`,
      'Set maxmemory-policy to noeviction. Work that is thrown away waits for the sweep.',
    );
  } catch (error) {
    return failed(
      'queue',
      `Redis does not answer: ${messageOf(error)}`,
      'Check REDIS_URL. Until it answers, work is done by the sweep each second.',
    );
  } finally {
    redis.disconnect();
  }
}
