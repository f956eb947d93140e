import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '#database';
import { freePort } from './free-port.js';

/**
 * Starts one PostgreSQL for the whole run and returns how to stop it. Every test file creates databases of
 * its own on it (`test-database.ts`).
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.THANG_TEST_PG_URL) return undefined;
  const directory = await mkdtemp(join(tmpdir(), 'thang-test-'));
  const server = await PostgresServer.start({
    directory: join(directory, 'pg'),
    port: await freePort(),
    password: 'test',
    // Tests that need real durability start a server of their own.
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
  process.env.THANG_TEST_PG_URL = server.url();
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
