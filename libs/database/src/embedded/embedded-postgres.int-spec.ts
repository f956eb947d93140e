import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedWorkbench, queryOnce } from '../../../../test/support/running-embedded-postgres.js';
import { embeddedDatabaseUrl } from '../index.js';

// Every test here starts a real cluster, and some kill one.
const PATIENCE = 120_000;

let bench: EmbeddedWorkbench;
beforeEach(async () => {
  bench = await EmbeddedWorkbench.create();
});
afterEach(() => bench.clear(), PATIENCE);

describe('embedded PostgreSQL', () => {
  it(
    'keeps committed data, its password and its port over a restart',
    async () => {
      const first = await bench.start();
      await queryOnce(first.url, 'create table kept (id int); insert into kept values (7)');
      const url = first.url;
      await first.close();
      const second = await bench.start();
      expect(second.url).toBe(url);
      expect(await embeddedDatabaseUrl(bench.dataDirectory)).toBe(url);
      expect(await queryOnce(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
    },
    PATIENCE,
  );

  it(
    'syncs commits to disk, uses UTF-8 and accepts only its own password',
    async () => {
      const { url } = await bench.start();
      const [row] = await queryOnce(
        url,
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('server_encoding') as encoding, (select datlocale from pg_database where datname = current_database()) as locale`,
      );
      expect(row).toEqual({ fsync: 'on', commit: 'on', encoding: 'UTF8', locale: 'C.UTF-8' });
      expect(statSync(join(bench.dataDirectory, 'postgres', 'password')).mode & 0o777).toBe(0o600);
      const wrong = new URL(url);
      wrong.password = 'guess';
      await expect(queryOnce(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    },
    PATIENCE,
  );

  it('has no URL for a directory without a server', async () => {
    expect(await embeddedDatabaseUrl(bench.dataDirectory)).toBeUndefined();
  });

  it(
    'starts in a directory with a long name, spaces and accents',
    async () => {
      bench.dataDirectory = join(bench.base, 'dữ liệu '.repeat(12), 'x'.repeat(150), 'y');
      const { url } = await bench.start();
      expect(await queryOnce(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    },
    PATIENCE,
  );

  it('refuses a directory that it cannot create, with a sentence', async () => {
    writeFileSync(join(bench.base, 'file'), '');
    bench.dataDirectory = join(bench.base, 'file', 'data');
    await expect(bench.start()).rejects.toThrow(
      /^The data directory .* cannot be used \(ENOTDIR\)\. Set THANG_DATA_DIR/,
    );
  });

  it(
    'refuses a directory with other files and leaves them there',
    async () => {
      mkdirSync(join(bench.dataDirectory, 'postgres', 'data'), { recursive: true });
      writeFileSync(join(bench.dataDirectory, 'postgres', 'data', 'thesis.txt'), 'mine');
      await expect(bench.start()).rejects.toThrow(/holds files that are not PostgreSQL's/);
      expect(readFileSync(join(bench.dataDirectory, 'postgres', 'data', 'thesis.txt'), 'utf8')).toBe('mine');
    },
    PATIENCE,
  );
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
asRoot('as root', () => {
  it(
    'runs as another user where user namespaces are forbidden',
    async () => {
      const { url, pid } = await bench.start({ privileges: 'other-user' });
      expect(await queryOnce(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    },
    PATIENCE,
  );

  it(
    'says what to do when that user cannot enter the directory',
    async () => {
      chmodSync(bench.base, 0o700);
      await expect(bench.start({ privileges: 'other-user' })).rejects.toThrow(
        /^PostgreSQL does not run as root, and the user \w+ cannot enter .* Set THANG_DATA_DIR/,
      );
    },
    PATIENCE,
  );
});
