import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processSettings, type Settings } from '#config';
import { checkAdminKey, checkDirectory, checkNode, checkPort } from './machine-checks.js';
import { aboutClock, aboutServer, checkDatabase, checkRedis } from './server-checks.js';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'thang-doctor-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

const settings = (variables: Record<string, string> = {}): Settings =>
  processSettings({}, { THANG_DATA_DIR: directory, ...variables });

describe('thang doctor', () => {
  it.each([
    ['20.18.9', 'failed'],
    ['20.19.0', 'warning'],
    ['24.1.0', 'ok'],
  ])('finds Node %s: %s', (version, result) => {
    expect(checkNode(version)).toMatchObject({ result });
  });

  it('says what to do about too little space, and about a directory that cannot be written', () => {
    expect(checkDirectory(settings({ THANG_MIN_FREE_MB: '10000000' }))[1]).toMatchObject({
      ...{ check: 'disk', result: 'failed' },
      advice: expect.stringContaining('THANG_DATA_DIR'),
    });
    expect(checkDirectory(settings({ THANG_DATA_DIR: join('package.json', 'data') }))[0]).toMatchObject({
      ...{ check: 'data directory', result: 'failed' },
    });
  });

  it('finds a port that another program uses', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const port = String((squatter.address() as AddressInfo).port);
    expect(await checkPort(settings({ PORT: port }))).toMatchObject({ check: 'port', result: 'failed' });
    await new Promise((resolve) => squatter.close(resolve));
    expect(await checkPort(settings({ PORT: port }))).toMatchObject({ result: 'ok' });
  });

  it('finds an administrator key that others can read', () => {
    expect(checkAdminKey(settings())).toMatchObject({ result: 'warning' });
    writeFileSync(join(directory, 'admin.key'), 'x', { mode: 0o644 });
    chmodSync(join(directory, 'admin.key'), 0o644);
    expect(checkAdminKey(settings())).toMatchObject({
      ...{ result: 'failed', advice: expect.stringContaining('chmod 600') },
    });
    chmodSync(join(directory, 'admin.key'), 0o600);
    expect(checkAdminKey(settings())).toMatchObject({ result: 'ok' });
  });

  it('finds servers that do not answer, and never prints their passwords', async () => {
    const variables = {
      DATABASE_URL: 'postgres://user:s3cret@127.0.0.1:1/db',
      REDIS_URL: 'redis://:s3cret@127.0.0.1:1',
    };
    const findings = [...(await checkDatabase(settings(variables))), await checkRedis(settings(variables))];
    expect(findings.map(({ check, result }) => [check, result])).toEqual([
      ['database', 'failed'],
      ['queue', 'failed'],
    ]);
    expect(JSON.stringify(findings)).not.toContain('s3cret');
  });

  it('finds an old PostgreSQL, a wrong encoding and clocks that differ', () => {
    expect(aboutServer({ version: 13, text: '13.4', encoding: 'SQL_ASCII' })).toMatchObject([
      { check: 'database', result: 'failed' },
      { check: 'encoding', result: 'failed' },
    ]);
    expect([500, -3_000, 90_000].map((ms) => aboutClock(ms).result)).toEqual(['ok', 'warning', 'failed']);
  });
});
