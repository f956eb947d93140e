import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { serviceRegistered } from '../support/service-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';
import { startService } from '../support/running-service.js';
import { createTestDatabase } from '../support/test-database.js';

const PROGRAM = 'dist/apps/thang/src/main.js';

interface Run {
  code: number | null;
  out: string;
  err: string;
}

describe('The command line, beside a running instance', () => {
  let thang: RunningThang;
  beforeAll(async () => {
    thang = await startThang();
  }, 120_000);
  afterAll(() => thang.close());

  const run = (...args: string[]): Run => runWith({ THANG_DATA_DIR: thang.directory }, args);
  const file = (name: string, text: string): string => {
    const path = join(thang.directory, name);
    writeFileSync(path, text);
    return path;
  };

  it('prints at start the address of the page, how to sign in and the path of the key, but not the key', async () => {
    await thang.process.printed(/Ctrl-C stops/);
    const output = thang.process.output();
    expect(output).toContain(`Thang is ready: http://localhost:${new URL(thang.base).port}`);
    expect(output).toMatch(/Sign in once, within \d+ minutes: http:\S+\/sign-in\?token=\S+/);
    expect(output).toContain(join(thang.directory, 'admin.key'));
    expect(output).not.toContain('thang_');
    expect(statSync(join(thang.directory, 'admin.key')).mode & 0o777).toBe(0o600);
  });

  it('sends a file; of a batch with one bad event only that event is refused, with its place', () => {
    const events = [
      established('vn'),
      established('hue', 'vn', { time: 'yesterday' }),
      established('dn', 'vn'),
    ];
    const first = run('events', 'send', file('events.json', JSON.stringify(events)));
    expect(first).toMatchObject({
      code: 1,
      out: '2 new, 0 known already, 1 refused.\nPosition reached: 2.\n',
    });
    expect(first.err).toMatch(/^item 2 \/time: /m);
  });

  it('stores nothing twice when NDJSON is sent again', () => {
    const place = { unit: 'dn', time: aMinuteAgo() };
    const lines = ['s1', 's2'].map((code) => JSON.stringify(serviceRegistered(code, place)));
    const path = file('events.ndjson', `${lines.join('\n')}\n`);
    expect(run('events', 'send', path)).toMatchObject({
      code: 0,
      out: '2 new, 0 known already, 0 refused.\nPosition reached: 4.\n',
    });
    expect(run('events', 'send', path)).toMatchObject({
      code: 0,
      out: '0 new, 2 known already, 0 refused.\nPosition reached: 4.\n',
    });
  });

  it('refuses a file that is not UTF-8, with its line and the option to send it with', () => {
    const line = JSON.stringify(serviceRegistered('s3', { unit: 'dn', time: aMinuteAgo() }));
    const path = file('windows.ndjson', '');
    writeFileSync(path, Buffer.concat([Buffer.from(`${line}\n{"name":"C`), Buffer.from([0xe2, 0xec])]));
    const { code, out, err } = run('events', 'send', path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /windows\.ndjson, line 2, is not utf-8\. .*--encoding windows-1258.*Nothing was sent/,
    );
  });

  it('creates a key that works, lists it without its text, and revokes it', async () => {
    const made = run(
      'keys',
      'create',
      '--name',
      'portal',
      '--right',
      'read',
      'events:write',
      '--org-unit',
      'dn',
      '--expires',
      '2999-01-01',
    );
    const [, id = '', secret = ''] = /^thang_([0-9a-f]+)_(\S+)\n$/.exec(made.out) ?? [];
    expect([made.code, id.length > 0]).toEqual([0, true]);
    const status = async (): Promise<number> =>
      (
        await fetch(`${thang.base}/api/v1/org-units/dn`, {
          headers: { authorization: `Bearer ${made.out.trim()}` },
        })
      ).status;
    expect(await status()).toBe(200);
    const list = run('keys', 'list').out;
    expect(list).toContain(id);
    expect(list).not.toContain(secret);
    expect(run('keys', 'revoke', id)).toMatchObject({ code: 0, out: `Key ${id} is revoked.\n` });
    await eventually(async () => expect(await status()).toBe(401));
  });

  it('prints a link that signs in once', async () => {
    const { code, out } = run('sign-in');
    expect(code).toBe(0);
    const token = new URL(out.trim()).searchParams.get('token');
    const redeem = async (): Promise<number> =>
      (
        await fetch(`${thang.base}/api/v1/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token }),
        })
      ).status;
    expect([await redeem(), await redeem()]).toEqual([201, 401]);
  });

  it('checks framework files, and prints what they define or every error', () => {
    const ladder = 'config/frameworks/gartner-digital-government.yaml';
    const text = readFileSync(ladder, 'utf8');
    const broken = file('broken.yaml', text.replace('services.eligibleFullProcess', 'services.gone'));
    const checked = run('frameworks', 'check', ladder, broken, file('twice.yaml', text));
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(
      /^gartner-digital-government, edition house-1, in force from 2010-01-01, .*\n {2}KPIs: full-process-share, .*\n {2}Track maturity: ladder of 5 stages\n {2}Reads: .*\n$/,
    );
    expect(checked.err).toMatch(
      /broken\.yaml:\d+ \/kpis\/0\/numerator unknown-measure There is no measure services\.gone\.$/m,
    );
    expect(checked.err).toMatch(/twice\.yaml:\d+ \/edition\/id duplicate-edition .*$/m);
    expect(run('frameworks', 'list')).toMatchObject({
      code: 0,
      out: expect.stringContaining('gartner-digital-government house-1'),
    });
  });

  it('verifies an unaltered log', () => {
    expect(run('verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing was altered: 4 events\.\nDigest at position 4: [0-9a-f]{64}\n$/),
    });
  });

  it('rebuilds the read models beside the running instance, and finds no difference', () => {
    expect(run('rebuild')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^The read models were made anew from the log up to position 4, in [0-9.]+ s\.\nNothing was different before\.\n$/,
      ),
    });
  });

  it.each<[string, string[], RegExp]>([
    [
      'a right that does not exist',
      ['keys', 'create', '--name', 'x', '--right', 'everything'],
      /must be one of events:write/,
    ],
    [
      'a day that does not exist',
      ['keys', 'create', '--name', 'x', '--right', 'read', '--expires', 'soon'],
      /must be a day/,
    ],
    ['a command that does not exist', ['stop'], /unknown command 'stop'/],
    ['a projection that does not exist', ['rebuild', 'charts'], /Allowed choices are measures/],
    ['a missing argument', ['events', 'send'], /missing required argument 'file'/],
  ])('answers %s with 64 and a sentence', (_, args, sentence) => {
    const { code, err } = run(...args);
    expect(code).toBe(64);
    expect(err).toMatch(sentence);
  });

  it.each<[string, string[], RegExp]>([
    [
      'a key that does not exist',
      ['keys', 'revoke', '0000000000000000'],
      /^There is no API key with this id\.$/m,
    ],
    [
      'a file that does not exist',
      ['events', 'send', 'nowhere.json'],
      /^nowhere\.json cannot be read \(ENOENT\)\.$/m,
    ],
    [
      'a key file that does not exist',
      ['events', 'send', 'package.json', '--key-file', 'nowhere.key'],
      /^There is no API key in .*nowhere\.key/m,
    ],
  ])('answers %s with 1 and a sentence', (_, args, sentence) => {
    const { code, err } = run(...args);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('starts a killed service again', async () => {
    const { body } = await thang.client.get<{ code: string }>('/org-units/dn');
    expect(body.code).toBe('dn');
    const [worker, web] = ['worker', 'web'].map((service) => pidOf(thang, service));
    process.kill(web!, 'SIGKILL');
    process.kill(worker!, 'SIGKILL');
    await thang.process.printed(/web ended \(killed\); starting it again\./);
    await eventually(async () => expect((await fetch(`${thang.base}/health/ready`)).status).toBe(200));
    expect(pidOf(thang, 'web')).not.toBe(web);
  }, 60_000);

  it('ends with code 0 on Ctrl-C, services and database included; later commands say that it does not run', async () => {
    const pids = ['web', 'worker'].map((service) => pidOf(thang, service)!);
    process.kill(thang.process.pid, 'SIGINT');
    expect(await thang.process.exited).toBe(0);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(run('keys', 'list')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Thang does not run in /),
    });
  }, 60_000);
});

describe('thang start', () => {
  it('fails with a readable message when its port stays taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
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
      expect(runWith({ DATABASE_URL: database.url }, ['keys', 'list']).out).toContain('administrator');
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

function runWith(env: Record<string, string>, args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Returns the process id of a service from the system's list of child processes. */
function pidOf(thang: RunningThang, service: string): number | undefined {
  const list = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).stdout.split(
    '\n',
  );
  const line = list.find(
    (entry) =>
      entry.includes(`services/${service}.js`) && Number(entry.trim().split(/\s+/)[1]) === thang.process.pid,
  );
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0]);
}
