import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../../../../test/support/eventually.js';
import { startService, type ServiceProcess } from '../../../../test/support/service-process.js';
import {
  embeddedDatabaseUrl,
  EmbeddedPostgres,
  InstanceRunningError,
  type EmbeddedPostgresOptions,
} from '../index.js';
import { isAlive } from './postmaster-pid.js';

// Every test here pays for a real cluster, and some for a kill.
const PATIENCE = 120_000;

let base: string;
let dataDirectory: string;
const open: EmbeddedPostgres[] = [];
const supervisors: ServiceProcess[] = [];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'thang-embedded-'));
  chmodSync(base, 0o755);
  dataDirectory = join(base, 'data');
});

afterEach(async () => {
  await Promise.all(supervisors.splice(0).map((supervisor) => supervisor.kill()));
  await Promise.all(open.splice(0).map((embedded) => embedded.close()));
  const pid = postmasterPid();
  if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
  await rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}, PATIENCE);

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const embedded = await EmbeddedPostgres.open({ dataDirectory, ...options });
  open.push(embedded);
  return embedded;
}

/** The same in a process of its own, which can be killed. */
function startElsewhere(): ServiceProcess {
  const script = `
    import { EmbeddedPostgres } from '#database';
    const onLost = (error) => { console.log('LOST ' + error.message); process.exit(3); };
    const onNotice = (sentence) => console.log('NOTICE ' + sentence);
    EmbeddedPostgres.open({ dataDirectory: ${JSON.stringify(dataDirectory)}, onLost, onNotice }).then(
      (embedded) => { console.log('UP ' + embedded.pid); process.on('SIGTERM', () => embedded.close().then(() => process.exit(0))); },
      (error) => { console.log('REFUSED ' + error.message); process.exit(2); },
    );`;
  const supervisor = startService(['--input-type=module', '-e', script], {});
  supervisors.push(supervisor);
  return supervisor;
}

function postmasterPid(): number | undefined {
  const file = join(dataDirectory, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('embedded PostgreSQL', () => {
  it(
    'keeps what was committed, its password and its port over a restart',
    async () => {
      const first = await start();
      await query(first.url, 'create table kept (id int); insert into kept values (7)');
      const url = first.url;
      await first.close();
      const second = await start();
      expect(second.url).toBe(url);
      expect(await embeddedDatabaseUrl(dataDirectory)).toBe(url);
      expect(await query(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
    },
    PATIENCE,
  );

  it(
    'is durable, speaks UTF-8 and keeps its password to itself',
    async () => {
      const { url } = await start();
      const [row] = await query(
        url,
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('server_encoding') as encoding, (select datlocale from pg_database where datname = current_database()) as locale`,
      );
      expect(row).toEqual({ fsync: 'on', commit: 'on', encoding: 'UTF8', locale: 'C.UTF-8' });
      expect(statSync(join(dataDirectory, 'postgres', 'password')).mode & 0o777).toBe(0o600);
      const wrong = new URL(url);
      wrong.password = 'guess';
      await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    },
    PATIENCE,
  );

  it('knows no URL for a directory without a server', async () => {
    expect(await embeddedDatabaseUrl(dataDirectory)).toBeUndefined();
  });

  it(
    'lives in a directory with a long name, spaces and accents',
    async () => {
      dataDirectory = join(base, 'dữ liệu '.repeat(12), 'x'.repeat(150), 'y');
      const { url } = await start();
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it('refuses a directory that it cannot make, in a sentence', async () => {
    writeFileSync(join(base, 'file'), '');
    dataDirectory = join(base, 'file', 'data');
    await expect(start()).rejects.toThrow(
      /^The data directory .* cannot be used \(ENOTDIR\)\. Set THANG_DATA_DIR/,
    );
  });

  it(
    'never empties a directory that holds something else',
    async () => {
      mkdirSync(join(dataDirectory, 'postgres', 'data'), { recursive: true });
      writeFileSync(join(dataDirectory, 'postgres', 'data', 'thesis.txt'), 'mine');
      await expect(start()).rejects.toThrow(/holds files that are not PostgreSQL's/);
      expect(readFileSync(join(dataDirectory, 'postgres', 'data', 'thesis.txt'), 'utf8')).toBe('mine');
    },
    PATIENCE,
  );
});

describe('after a kill', () => {
  it(
    'takes over from a killed supervisor: the orphan is stopped, nothing committed is missing',
    async () => {
      const supervisor = startElsewhere();
      const [, orphan] = await supervisor.printed(/UP (\d+)/);
      const url = (await embeddedDatabaseUrl(dataDirectory))!;
      await query(url, 'create table kept (id int); insert into kept values (7)');
      await supervisor.kill();
      expect(isAlive(Number(orphan))).toBe(true);
      const notices: string[] = [];
      const successor = await start({ onNotice: (notice) => notices.push(notice) });
      expect(notices).toEqual(['Stopping the PostgreSQL server that an earlier run left behind.']);
      expect(isAlive(Number(orphan))).toBe(false);
      expect(await query(successor.url, 'select id from kept')).toEqual([{ id: 7 }]);
    },
    PATIENCE,
  );

  it(
    'starts after everything was killed at once',
    async () => {
      const supervisor = startElsewhere();
      const [, server] = await supervisor.printed(/UP (\d+)/);
      await supervisor.kill();
      process.kill(Number(server), 'SIGKILL');
      const { url } = await start();
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'brings a killed server back on the same port',
    async () => {
      const notices: string[] = [];
      const embedded = await start({ onNotice: (notice) => notices.push(notice) });
      await query(embedded.url, 'create table kept (id int); insert into kept values (7)');
      process.kill(embedded.pid!, 'SIGKILL');
      await eventually(
        async () => expect(await query(embedded.url, 'select id from kept')).toEqual([{ id: 7 }]),
        { withinMs: 60_000 },
      );
      expect(notices).toEqual(['PostgreSQL ended unexpectedly; starting it again.']);
    },
    PATIENCE,
  );

  it(
    'is not fooled by a stale postmaster.pid whose number another program has',
    async () => {
      const first = await start();
      const pidFile = join(dataDirectory, 'postgres', 'data', 'postmaster.pid');
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      await first.close();
      const stranger = spawn('sleep', ['1000'], { stdio: 'ignore' });
      try {
        writeFileSync(pidFile, [String(stranger.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
        const { url } = await start();
        expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
        expect(isAlive(stranger.pid!)).toBe(true);
      } finally {
        stranger.kill('SIGKILL');
      }
    },
    PATIENCE,
  );

  it(
    'cleans up after an initdb that was killed',
    async () => {
      const gone = spawnSync('true').pid;
      const unfinished = join(dataDirectory, 'postgres', `data.new-${gone}`);
      mkdirSync(unfinished, { recursive: true });
      writeFileSync(join(unfinished, 'PG_VERSION'), '18');
      const { url } = await start();
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(unfinished)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'moves to another port when its own was taken meanwhile',
    async () => {
      const first = await start();
      const taken = Number(new URL(first.url).port);
      await first.close();
      const squatter = createServer().listen(taken, '127.0.0.1');
      try {
        const second = await start();
        expect(Number(new URL(second.url).port)).not.toBe(taken);
        expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      } finally {
        squatter.close();
      }
    },
    PATIENCE,
  );
});

describe('a second instance', () => {
  it(
    'is refused in a sentence while the first runs, which does not notice',
    async () => {
      const first = await start();
      const second = startElsewhere();
      await second.printed(
        /REFUSED Another Thang is running on .*data\. Stop it first, or choose another THANG_DATA_DIR\./,
      );
      expect(await second.exited).toBe(2);
      expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'is refused when several start at once on an empty directory',
    async () => {
      const rivals = [startElsewhere(), startElsewhere(), startElsewhere()];
      await eventually(
        () => {
          const outcomes = rivals.map((rival) => /^(UP|REFUSED|LOST)/m.exec(rival.output())?.[1]);
          expect(outcomes.sort()).toEqual(['REFUSED', 'REFUSED', 'UP']);
        },
        { withinMs: 60_000 },
      );
    },
    PATIENCE,
  );

  it(
    'is refused by the advisory lock alone, where the kernel lock does not reach',
    async () => {
      const first = await start();
      const rival = EmbeddedPostgres.open({
        dataDirectory,
        hostLock: () => Promise.resolve({ release: () => Promise.resolve() }),
      });
      await expect(rival).rejects.toBeInstanceOf(InstanceRunningError);
      expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'stays refused after somebody ended every session of the server',
    async () => {
      const first = await start();
      await query(
        first.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      await eventually(async () => {
        const locks = await query(
          first.url,
          "select from pg_locks where locktype = 'advisory' and classid = 7405",
        );
        expect(locks).toHaveLength(1);
      });
      expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('as root', () => {
  it(
    'runs as another user where user namespaces are forbidden',
    async () => {
      const { url, pid } = await start({ privileges: 'other-user' });
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    },
    PATIENCE,
  );

  it(
    'says what to do when that user cannot enter the directory',
    async () => {
      chmodSync(base, 0o700);
      await expect(start({ privileges: 'other-user' })).rejects.toThrow(
        /^PostgreSQL does not run as root, and the user \w+ cannot enter .* Set THANG_DATA_DIR/,
      );
      rmSync(dataDirectory, { recursive: true, force: true });
    },
    PATIENCE,
  );
});
