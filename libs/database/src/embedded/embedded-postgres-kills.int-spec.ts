import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedWorkbench, queryOnce } from '../../../../test/support/running-embedded-postgres.js';
import { eventually } from '../../../../test/support/eventually.js';
import { embeddedDatabaseUrl, EmbeddedPostgres, InstanceRunningError } from '../index.js';
import { isAlive } from './postmaster-pid.js';

// Every test here starts a real cluster, and some kill one.
const PATIENCE = 120_000;

let bench: EmbeddedWorkbench;
beforeEach(async () => {
  bench = await EmbeddedWorkbench.create();
});
afterEach(() => bench.clear(), PATIENCE);

describe('after a kill', () => {
  it(
    'stops the orphaned server of a killed supervisor and keeps everything committed',
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
    'starts after supervisor and server were killed at once',
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
    'starts a killed server again on the same port',
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
    'starts although a stale postmaster.pid names the process of another program',
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
    'removes the files of an initdb that was killed',
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
    'uses another port when its own was taken meanwhile',
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
    'is refused with a sentence and does not disturb the first',
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
    "is refused by the server's advisory lock when the kernel lock does not apply",
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
    'is still refused after every session of the server was ended',
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
