import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../../../../../test/support/eventually.js';
import { EmbeddedWorkbench, queryOnce } from '../../../../../test/support/running-embedded-postgres.js';
import { backUp, type BackupOptions } from './backup.js';
import { restore } from './restore.js';

const PATIENCE = 120_000;

let bench: EmbeddedWorkbench;
beforeEach(async () => {
  bench = await EmbeddedWorkbench.create();
});
afterEach(() => bench.clear(), PATIENCE);

const options = (target: string): BackupOptions => ({
  ...{ dataDirectory: bench.dataDirectory, target, version: '1.2.3', madeAt: new Date(0), position: 0 },
});

describe('A backup of the embedded server', () => {
  it(
    'is made while rows are committed, and holds after a restore every row that was committed before its end',
    async () => {
      const first = await bench.start();
      writeFileSync(join(bench.dataDirectory, 'admin.key'), 'secret', { mode: 0o600 });
      const target = join(bench.base, 'backup');
      const writer = await Writer.start(first.url);
      await eventually(() => expect(writer.committed).toBeGreaterThan(20));
      const before = writer.committed;
      await backUp(options(target));
      await writer.stop();
      expect(writer.committed).toBeGreaterThan(before);
      expect(statSync(target).mode & 0o777).toBe(0o700);
      expect(await queryOnce(first.url, 'select from pg_replication_slots')).toEqual([]);
      await first.close();
      rmSync(bench.dataDirectory, { recursive: true });

      await restore(target, bench.dataDirectory);
      expect(readFileSync(join(bench.dataDirectory, 'admin.key'), 'utf8')).toBe('secret');
      const second = await bench.start();
      const [row] = await queryOnce(second.url, 'select count(*)::int as rows, max(id) as last from rows');
      const { rows, last } = row as { rows: number; last: number };
      expect(rows).toBe(last);
      expect(rows).toBeGreaterThanOrEqual(before);
    },
    PATIENCE,
  );

  it(
    'is made of a server that does not run, and is refused where something would be overwritten or is damaged',
    async () => {
      const target = join(bench.base, 'backup');
      await expect(backUp(options(target))).rejects.toThrow(/^There is no database in .* THANG_DATA_DIR/);
      const first = await bench.start();
      await queryOnce(first.url, 'create table kept as select 7 as id');
      await first.close();
      await backUp(options(target));
      await expect(backUp(options(target))).rejects.toThrow(/is not empty/);
      await expect(restore(target, bench.dataDirectory)).rejects.toThrow(/has a database already/);
      rmSync(bench.dataDirectory, { recursive: true });

      const file = join(target, 'postgres', 'data', 'PG_VERSION');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, '19\n');
      await expect(restore(target, bench.dataDirectory)).rejects.toThrow(
        /damaged: postgres\/data\/PG_VERSION/,
      );
      writeFileSync(file, text);
      await expect(restore(bench.base, bench.dataDirectory)).rejects.toThrow(/holds no complete backup/);

      await restore(target, bench.dataDirectory);
      const second = await bench.start();
      expect(await queryOnce(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
    },
    PATIENCE,
  );
});

/** Commits one row after another. */
class Writer {
  committed = 0;
  private stopping = false;
  private work: Promise<void> = Promise.resolve();

  private constructor(private readonly client: Client) {}

  static async start(url: string): Promise<Writer> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('create table rows (id int primary key, filler text)');
    const writer = new Writer(client);
    writer.work = writer.write();
    return writer;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.work;
    await this.client.end();
  }

  private async write(): Promise<void> {
    while (!this.stopping) {
      await this.client.query(`insert into rows values ($1, repeat('x', 500))`, [this.committed + 1]);
      this.committed += 1;
    }
  }
}
