import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../../test/support/eventually.js';
import { freePort } from '../../../test/support/free-port.js';
import { EmbeddedWorkbench, queryOnce } from '../../../test/support/running-embedded-postgres.js';
import { Database } from './database.js';
import { backUp } from './embedded/backup/backup.js';
import { restore } from './embedded/backup/restore.js';
import { PostgresServer } from './embedded/postgres-server.js';
import { ReplicaReads } from './read-replica.js';
import { withTransaction } from './transaction.js';

/** A primary with a table of one row, and a replica that streams from it. */
let bench: EmbeddedWorkbench;
let replica: PostgresServer;
let database: Database;
let primaryUrl: string;

beforeAll(async () => {
  bench = await EmbeddedWorkbench.create();
  const primary = await bench.start();
  primaryUrl = primary.url;
  await queryOnce(primaryUrl, 'create table numbers as select 1 as n');
  const target = join(bench.base, 'backup');
  await backUp({
    dataDirectory: bench.dataDirectory,
    target,
    version: '1.2.3',
    madeAt: new Date(0),
    position: 0,
  });
  const copy = join(bench.base, 'replica');
  await restore(target, copy);
  const directory = join(copy, 'postgres', 'data');
  closeSync(openSync(join(directory, 'standby.signal'), 'w'));
  const { username, password, port: primaryPort } = new URL(primaryUrl);
  replica = await PostgresServer.start({
    ...{ directory, port: await freePort(), password: decodeURIComponent(password) },
    settings: {
      primary_conninfo: `host=127.0.0.1 port=${primaryPort} user=${username} password=${decodeURIComponent(password)}`,
    },
  });
  database = new Database({ url: primaryUrl, readUrl: replica.url(new URL(primaryUrl).pathname.slice(1)) });
}, 120_000);
afterAll(async () => {
  await database.close();
  await replica.stop();
  await bench.clear();
}, 120_000);

const isReplica = async (): Promise<boolean> => {
  const { rows } = await database.query<{ replica: boolean }>('select pg_is_in_recovery() as replica');
  return rows[0]!.replica;
};

const newest = async (): Promise<number> => {
  const { rows } = await database.query<{ n: number }>('select max(n) as n from numbers');
  return rows[0]!.n;
};

describe('A database with a replica', () => {
  it('answers reads that a replica may answer from the replica, and everything else itself', async () => {
    const reads = new ReplicaReads();
    expect(await reads.run(isReplica)).toBe(true);
    const snapshot = { isolation: 'repeatable read', readOnly: true } as const;
    const inTransaction = withTransactionOn(snapshot);
    expect(await reads.run(inTransaction)).toBe(true);
    expect(await isReplica()).toBe(false);
    expect(await inTransaction()).toBe(false);
  });

  it('shows such reads what the replica has replayed, not what the server has committed', async () => {
    const reads = new ReplicaReads();
    await queryOnce(replica.url(), 'select pg_wal_replay_pause()');
    await queryOnce(primaryUrl, 'insert into numbers values (2)');
    expect(await newest()).toBe(2);
    expect(await reads.run(newest)).toBe(1);
    await queryOnce(replica.url(), 'select pg_wal_replay_resume()');
    await eventually(async () => expect(await reads.run(newest)).toBe(2));
  });

  it('answers itself while the replica is away, also the later reads of the same request', async () => {
    const readUrl = `postgres://postgres@127.0.0.1:${await freePort()}/postgres`;
    const other = new Database({ url: primaryUrl, readUrl });
    const reads = new ReplicaReads();
    const { rows } = await reads.run(() => other.query('select pg_is_in_recovery() as replica'));
    expect(rows).toEqual([{ replica: false }]);
    expect(reads.fromPrimary).toBe(true);
    await other.close();
  });
});

function withTransactionOn(options: Parameters<typeof withTransaction>[2]): () => Promise<boolean> {
  return () =>
    withTransaction(
      database,
      async (tx) => {
        const { rows } = await tx.query<{ replica: boolean }>('select pg_is_in_recovery() as replica');
        return rows[0]!.replica;
      },
      options,
    );
}
