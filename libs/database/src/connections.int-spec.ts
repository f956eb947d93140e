import { eventually } from '../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Database, isDatabaseAway, withTransaction } from './index.js';

let test: TestDatabase;
let database: Database;
beforeEach(async () => {
  test = await createTestDatabase([]);
  database = new Database({ url: test.url, poolSize: 3, applicationName: 'doomed' });
  await test.database.query('create table counted (id int primary key, n int not null)');
  await test.database.query('insert into counted values (1, 0), (2, 0)');
});
afterEach(async () => {
  await database.close();
  await test.drop();
});

async function endSessions(): Promise<number> {
  const { rowCount } = await test.database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`,
  );
  return rowCount ?? 0;
}

describe('a pool whose sessions the server ends (I6)', () => {
  it('goes on with new sessions, and counts every transaction that it said was committed', async () => {
    let [committed, failed, going] = [0, 0, true];
    const work = async (): Promise<void> => {
      while (going) {
        try {
          await withTransaction(database, async (tx) => {
            await tx.query('update counted set n = n + 1 where id = 1');
            await tx.query('select pg_sleep(0.002)');
          });
          committed += 1;
        } catch (error) {
          if (!isDatabaseAway(error)) throw error;
          failed += 1;
        }
      }
    };
    const workers = Promise.all([work(), work(), work()]);
    for (let round = 1; round <= 8; round += 1) {
      const before = committed;
      await eventually(() => expect(committed).toBeGreaterThan(before));
      await endSessions();
    }
    going = false;
    await workers;
    const { rows } = await test.database.query<{ n: number }>('select n from counted where id = 1');
    expect(failed).toBeGreaterThan(0);
    expect(rows[0]!.n).toBeGreaterThanOrEqual(committed);
    expect(rows[0]!.n).toBeLessThanOrEqual(committed + failed);
  });

  it('survives the end of a session that is checked out and idle', async () => {
    const client = await database.connect();
    await client.query('select 1');
    let ended = false;
    client.once('end', () => (ended = true));
    expect(await endSessions()).toBe(1);
    await eventually(() => expect(ended).toBe(true));
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    await database.query('select 1');
  });

  it('lets a query wait for a free session while all are taken', async () => {
    const taken = await Promise.all([1, 2, 3].map(() => database.connect()));
    const waiting = database.query<{ one: number }>('select 1 as one');
    taken.forEach((client) => client.release());
    expect((await waiting).rows).toEqual([{ one: 1 }]);
  });

  it('may repeat a transaction that lost a lock to another that takes locks in crossed order', async () => {
    const crossed = (first: number, second: number): Promise<void> =>
      withTransaction(database, async (tx) => {
        await tx.query('update counted set n = n + 1 where id = $1', [first]);
        await met();
        await tx.query('update counted set n = n + 1 where id = $1', [second]);
      });
    let missing = 2;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const met = (): Promise<void> => {
      missing -= 1;
      if (missing <= 0) meet();
      return both;
    };
    const [lost, ...others] = (await Promise.allSettled([crossed(1, 2), crossed(2, 1)])).filter(
      (end): end is PromiseRejectedResult => end.status === 'rejected',
    );
    expect(others).toEqual([]);
    expect(isDatabaseAway(lost?.reason)).toBe(true);
    await crossed(1, 2);
    const { rows } = await test.database.query('select n from counted order by id');
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  });
});
