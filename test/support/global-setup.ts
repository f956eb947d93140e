import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '#database';
import { freePort } from './free-port.js';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4 * 1024 ** 3;

/**
 * Makes a directory for all temporary files of the run and starts one PostgreSQL in it. Every test file
 * creates databases of its own on it (`test-database.ts`). Returns how to end both.
 */
export async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(await fastestDirectory(), 'thang-test-'));
  // The user that PostgreSQL runs as must be able to enter the directory.
  await chmod(directory, 0o755);
  process.env.TMPDIR = directory;
  const server = process.env.THANG_TEST_PG_URL ? undefined : await startPostgres(join(directory, 'pg'));
  if (server) process.env.THANG_TEST_PG_URL = server.url();
  return async () => {
    await server?.stop();
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
}

/**
 * Returns a file system in memory if there is one with room. Copying the template of a database creates
 * hundreds of files, which takes ten times as long on a disk.
 */
async function fastestDirectory(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    if (bavail * bsize >= ENOUGH_BYTES) return MEMORY;
  } catch {
    // Only Linux has it.
  }
  return tmpdir();
}

async function startPostgres(directory: string): Promise<PostgresServer> {
  return PostgresServer.start({
    directory,
    port: await freePort(),
    password: 'test',
    // Tests that need real durability start a server of their own.
    settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200', max_wal_size: '256MB' },
  });
}
