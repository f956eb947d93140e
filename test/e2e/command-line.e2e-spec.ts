import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database, embeddedDatabaseUrl } from '#database';
import { aMinuteAgo, established } from '../support/cloud-event-factory.js';
import { serviceRegistered } from '../support/service-event-factory.js';
import { eventually } from '../support/eventually.js';
import { runInProcess } from '../support/command-in-process.js';
import { runCommand, startThang, type CommandResult, type RunningThang } from '../support/running-thang.js';

describe('The command line, beside a running instance', () => {
  let thang: RunningThang;
  beforeAll(async () => {
    thang = await startThang();
  }, 120_000);
  afterAll(() => thang.close());

  const run = (...args: string[]): Promise<CommandResult> =>
    runInProcess({ THANG_DATA_DIR: thang.directory }, args);
  /** Starts the program, as a shell does. */
  const start = (...args: string[]): Promise<CommandResult> =>
    runCommand({ THANG_DATA_DIR: thang.directory }, args);
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

  it('sends a file; of a batch with one bad event only that event is refused, with its place', async () => {
    const events = [
      established('vn'),
      established('hue', 'vn', { time: 'yesterday' }),
      established('dn', 'vn'),
    ];
    const first = await start('events', 'send', file('events.json', JSON.stringify(events)));
    expect(first).toMatchObject({
      code: 1,
      out: '2 new, 0 known already, 1 refused.\nPosition reached: 2.\n',
    });
    expect(first.err).toMatch(/^item 2 \/time: /m);
  });

  it('stores nothing twice when NDJSON is sent again', async () => {
    const place = { unit: 'dn', time: aMinuteAgo() };
    const lines = ['s1', 's2'].map((code) => JSON.stringify(serviceRegistered(code, place)));
    const path = file('events.ndjson', `${lines.join('\n')}\n`);
    expect(await run('events', 'send', path)).toMatchObject({
      code: 0,
      out: '2 new, 0 known already, 0 refused.\nPosition reached: 4.\n',
    });
    expect(await run('events', 'send', path)).toMatchObject({
      code: 0,
      out: '0 new, 2 known already, 0 refused.\nPosition reached: 4.\n',
    });
  });

  it('refuses a file that is not UTF-8, with its line and the option to send it with', async () => {
    const line = JSON.stringify(serviceRegistered('s3', { unit: 'dn', time: aMinuteAgo() }));
    const path = file('windows.ndjson', '');
    writeFileSync(path, Buffer.concat([Buffer.from(`${line}\n{"name":"C`), Buffer.from([0xe2, 0xec])]));
    const { code, out, err } = await run('events', 'send', path);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /windows\.ndjson, line 2, is not utf-8\. .*--encoding windows-1258.*Nothing was sent/,
    );
  });

  it('creates a key that works, lists it without its text, and revokes it', async () => {
    const made = await run(
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
    const list = (await run('keys', 'list')).out;
    expect(list).toContain(id);
    expect(list).not.toContain(secret);
    expect(await run('keys', 'revoke', id)).toMatchObject({ code: 0, out: `Key ${id} is revoked.\n` });
    await eventually(async () => expect(await status()).toBe(401));
  });

  it('reads standard input, prints JSON, and refuses a key for an org unit that does not exist', async () => {
    const lines = readFileSync(join(thang.directory, 'events.ndjson'), 'utf8');
    const sent = await runCommand(
      { THANG_DATA_DIR: thang.directory },
      ['--json', 'events', 'send', '-'],
      lines,
    );
    expect(sent.code).toBe(0);
    expect(JSON.parse(sent.out)).toMatchObject({ duplicates: 2, refused: 0, interrupted: false });
    const listed = await run('--json', 'keys', 'list');
    expect(JSON.parse(listed.out)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ name: 'administrator', state: 'works' })]),
    });
    expect(
      await run('keys', 'create', '--name', 'x', '--right', 'read', '--org-unit', 'nowhere'),
    ).toMatchObject({
      code: 1,
      err: 'There is no org unit "nowhere". Establish it first, or correct --org-unit.\n',
    });
  });

  it('prints a link that signs in once', async () => {
    const { code, out } = await run('sign-in');
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

  it('checks framework files, and prints what they define or every error', async () => {
    const ladder = 'config/frameworks/gartner-digital-government.yaml';
    const text = readFileSync(ladder, 'utf8');
    const broken = file('broken.yaml', text.replace('services.eligibleFullProcess', 'services.gone'));
    const checked = await run('frameworks', 'check', ladder, broken, file('twice.yaml', text));
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(
      /^gartner-digital-government, edition house-1, in force from 2010-01-01, .*\n {2}KPIs: full-process-share, .*\n {2}Track maturity: ladder of 5 stages\n {2}Reads: .*\n$/,
    );
    expect(checked.err).toMatch(
      /broken\.yaml:\d+ \/kpis\/0\/numerator unknown-measure There is no measure services\.gone\.$/m,
    );
    expect(checked.err).toMatch(/twice\.yaml:\d+ \/edition\/id duplicate-edition .*$/m);
    expect(await run('frameworks', 'list')).toMatchObject({
      code: 0,
      out: expect.stringContaining('gartner-digital-government house-1'),
    });
  });

  it('verifies an unaltered log', async () => {
    expect(await run('verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^Nothing was altered: 4 events\.\nThe journal fits the log\.\nThe audit trail was not altered: \d+ records\.\nDigest at position 4: [0-9a-f]{64}\n$/,
      ),
    });
  });

  it('finds a record of the audit trail that was altered, and none once it is as before', async () => {
    const database = new Database({ url: (await embeddedDatabaseUrl(thang.directory)) ?? '', poolSize: 1 });
    const rename = (from: string, to: string): Promise<unknown> =>
      database.query(
        `update identity.audit_trail set actor_name = replace(actor_name, $1, $2)
         where id = (select min(id) from identity.audit_trail)`,
        [from, to],
      );
    const { rows } = await database.query<{ name: string }>(
      'select actor_name as name from identity.audit_trail order by id limit 1',
    );
    const name = rows[0]!.name;
    await rename(name, 'Another');
    expect(await run('verify')).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^The audit trail was altered: record \d+ does not say what was recorded\.$/m,
      ),
    });
    await rename('Another', name);
    expect((await run('verify')).code).toBe(0);
    await database.close();
  });

  it('finds by the digest of before that the newest events were cut off', async () => {
    const { out } = await run('digest');
    expect(out).toMatch(/^4:[0-9a-f]{64}\n$/);
    expect((await run('verify', '--expect', out.trim())).code).toBe(0);
    const missing = await run('verify', '--expect', out.trim().replace(/^4/, '9'));
    expect(missing).toMatchObject({
      code: 1,
      err: expect.stringContaining('the log ends at position 4, but a digest of position 9 is expected'),
    });
    expect((await start('verify', '--expect', 'yesterday')).code).toBe(64);
  });

  it('rebuilds the read models beside the running instance, and finds no difference', async () => {
    expect(await start('rebuild')).toMatchObject({
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
  ])('answers %s with 64 and a sentence', async (_, args, sentence) => {
    const { code, err } = await run(...args);
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
      /^nowhere\.json: The file cannot be read \(ENOENT\)\.$/m,
    ],
    [
      'a key file that does not exist',
      ['events', 'send', 'package.json', '--key-file', 'nowhere.key'],
      /^There is no API key in .*nowhere\.key/m,
    ],
  ])('answers %s with 1 and a sentence', async (_, args, sentence) => {
    const { code, err } = await run(...args);
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
    expect(await start('keys', 'list')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Thang does not run in /),
    });
  }, 60_000);
});

/** Returns the process id of a service from the system's list of child processes. */
function pidOf(thang: RunningThang, service: string): number | undefined {
  const list = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).stdout.split(
    '\n',
  );
  const line = list.find(
    (entry) =>
      entry.includes(`programs/${service}.js`) && Number(entry.trim().split(/\s+/)[1]) === thang.process.pid,
  );
  return line === undefined ? undefined : Number(line.trim().split(/\s+/)[0]);
}
