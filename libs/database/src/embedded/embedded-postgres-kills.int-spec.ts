import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedWorkbench, queryOnce } from '../../../../test/support/running-embedded-postgres.js';
import { eventually } from '../../../../test/support/eventually.js';
import { embeddedDatabaseUrl, EmbeddedPostgres, InstanceRunningError } from '../index.js';
import { isAlive } from './postmaster-pid.js';

// Every test here pays for a real cluster, and some for a kill.
const PATIENCE = 120_000;

let bench: EmbeddedWorkbench;
beforeEach(async () => {
  bench = await EmbeddedWorkbench.create();
});
afterEach(() => bench.clear(), PATIENCE);

describe('after a kill', () => {
  it(
    'takes over from a killed supervisor: the orphan is stopped, nothing committed is missing',
    async () => {
      const supervisor = bench.startElsewhere();
      const [, orphan] = await supervisor.printed(/UP (\d+)/);
      const url = (await embeddedDatabaseUrl(bench.dataDirectory))!;
      await queryOnce(url, 'create table kept (id int); insert into kept values (7)');
      await supervisor.kill();
      expect(isAlive(Number(orphan))).toBe(true);
      const notices: string[] = [];
      const successor = await bench.start({ onNotice: (notice) => notices.push(notice) });
      expect(notices).toEqual(['Stopping the PostgreSQL server that an earlier run left behind.']);
      expect(isAlive(Number(orphan))).toBe(false);
      expect(await queryOnce(successor.url, 'select id from kept')).toEqual([{ id: 7 }]);
    },
    PATIENCE,
  );

  it(
    'starts after everything was killed at once',
    async () => {
      const supervisor = bench.startElsewhere();
      const [, server] = await supervisor.printed(/UP (\d+)/);
      await supervisor.kill();
      process.kill(Number(server), 'SIGKILL');
      const { url } = await bench.start();
      expect(await queryOnce(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'brings a killed server back on the same port',
    async () => {
      const notices: string[] = [];
      const embedded = await bench.start({ onNotice: (notice) => notices.push(notice) });
      await queryOnce(embedded.url, 'create table kept (id int); insert into kept values (7)');
      process.kill(embedded.pid!, 'SIGKILL');
      await eventually(
        async () => expect(await queryOnce(embedded.url, 'select id from kept')).toEqual([{ id: 7 }]),
        { withinMs: 60_000 },
      );
      expect(notices).toEqual(['PostgreSQL ended unexpectedly; starting it again.']);
    },
    PATIENCE,
  );

  it(
    'is not fooled by a stale postmaster.pid whose number another program has',
    async () => {
      const first = await bench.start();
      const pidFile = join(bench.dataDirectory, 'postgres', 'data', 'postmaster.pid');
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      await first.close();
      const stranger = spawn('sleep', ['1000'], { stdio: 'ignore' });
      try {
        writeFileSync(pidFile, [String(stranger.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
        const { url } = await bench.start();
        expect(await queryOnce(url, 'select 1 as one')).toEqual([{ one: 1 }]);
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
      const unfinished = join(bench.dataDirectory, 'postgres', `data.new-${gone}`);
      mkdirSync(unfinished, { recursive: true });
      writeFileSync(join(unfinished, 'PG_VERSION'), '18');
      const { url } = await bench.start();
      expect(await queryOnce(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(existsSync(unfinished)).toBe(false);
    },
    PATIENCE,
  );

  it(
    'moves to another port when its own was taken meanwhile',
    async () => {
      const first = await bench.start();
      const taken = Number(new URL(first.url).port);
      await first.close();
      const squatter = createServer().listen(taken, '127.0.0.1');
      try {
        const second = await bench.start();
        expect(Number(new URL(second.url).port)).not.toBe(taken);
        expect(await queryOnce(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
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
      const first = await bench.start();
      const second = bench.startElsewhere();
      await second.printed(
        /REFUSED Another Thang is running on .*data\. Stop it first, or choose another THANG_DATA_DIR\./,
      );
      expect(await second.exited).toBe(2);
      expect(await queryOnce(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'is refused when several start at once on an empty directory',
    async () => {
      const rivals = [bench.startElsewhere(), bench.startElsewhere(), bench.startElsewhere()];
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
      const first = await bench.start();
      const rival = EmbeddedPostgres.open({
        dataDirectory: bench.dataDirectory,
        hostLock: () => Promise.resolve({ release: () => Promise.resolve() }),
      });
      await expect(rival).rejects.toBeInstanceOf(InstanceRunningError);
      expect(await queryOnce(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it(
    'stays refused after somebody ended every session of the server',
    async () => {
      const first = await bench.start();
      await queryOnce(
        first.url,
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      await eventually(async () => {
        const locks = await queryOnce(
          first.url,
          "select from pg_locks where locktype = 'advisory' and classid = 7405",
        );
        expect(locks).toHaveLength(1);
      });
      expect(await queryOnce(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );
});
