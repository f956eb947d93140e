import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../support/running-service.js';
import { PROGRAM, runCommand, startThang } from '../support/running-thang.js';
import { createTestDatabase } from '../support/test-database.js';

describe('thang start', () => {
  it('fails with a readable message when its port stays taken', async () => {
    const squatter = createServer((_, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const port = String((squatter.address() as AddressInfo).port);
    await expect(startThang({ PORT: port })).rejects.toThrow(/PORT is in use by another program/);
    squatter.close();
  }, 90_000);

  it('creates a missing data directory before it uses an external database', async () => {
    const database = await createTestDatabase([]);
    const parent = await mkdtemp(join(tmpdir(), 'thang-e2e-'));
    const directory = join(parent, 'not', 'there yet');
    const thang = await startThang({ DATABASE_URL: database.url, THANG_DATA_DIR: directory });
    try {
      expect((await thang.client.get('/api-keys')).status).toBe(200);
      const { out } = await runCommand({ DATABASE_URL: database.url }, ['keys', 'list']);
      expect(out).toContain('administrator');
    } finally {
      await thang.close();
      await rm(parent, { recursive: true });
      await database.drop();
    }
  }, 90_000);

  it('leaves the database untouched when the data directory cannot be created', async () => {
    const database = await createTestDatabase([]);
    const directory = join(process.cwd(), 'package.json', 'data');
    const start = startService([PROGRAM, 'start'], { DATABASE_URL: database.url, THANG_DATA_DIR: directory });
    expect(await start.exited).toBe(1);
    expect(start.output()).toMatch(/^The data directory .* cannot be used \(ENOTDIR\)\. Set THANG_DATA_DIR/);
    const { rows } = await database.database.query("select from pg_tables where schemaname = 'public'");
    expect(rows).toEqual([]);
    await database.drop();
  }, 60_000);

  it('refuses a framework with an error, and names file and rule', async () => {
    const directory = join(process.cwd(), 'test', 'e2e', 'fixtures', 'broken-framework');
    await expect(startThang({ THANG_FRAMEWORKS: directory })).rejects.toThrow(/broken\.yaml/);
  }, 90_000);

  it('refuses an invalid setting with code 78 before it touches anything', async () => {
    const process = startService([PROGRAM, 'start'], {
      THANG_DATA_DIR: '/nonexistent/data',
      THANG_POOL_SIZE: 'many',
    });
    expect(await process.exited).toBe(78);
    expect(process.output()).toBe('THANG_POOL_SIZE must be a whole number from 2 to 500.\n');
  }, 60_000);
});
