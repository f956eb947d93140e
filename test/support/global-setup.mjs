// Plain JavaScript, because Jest loads this file outside its transforms. It uses the built library (`npm run
// build:server`).
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../dist/libs/database/src/index.js';

/**
 * Starts one PostgreSQL for the whole run. Every test file creates databases of its own on it
 * (`test-database.ts`).
 */
export default async function globalSetup() {
  if (process.env.THANG_TEST_PG_URL) return;
  const directory = await mkdtemp(join(tmpdir(), 'thang-test-'));
  const server = await PostgresServer.start({
    directory: join(directory, 'pg'),
    port: await freePort(),
    password: 'test',
    // Tests that need real durability start a server of their own.
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' },
  });
  process.env.THANG_TEST_PG_URL = server.url();
  globalThis.thangTestServer = { server, directory };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
