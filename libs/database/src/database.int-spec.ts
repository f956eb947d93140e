import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { withTransaction } from './index.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
  await test.database.query('create table items (id bigint primary key, day date)');
});
afterAll(() => test.drop());

describe('Database', () => {
  it("reads positions and days as PostgreSQL's text", async () => {
    const { rows } = await test.database.query(
      "select 9007199254740993::int8 as id, date '2025-07-01' as day",
    );
    expect(rows).toEqual([{ id: '9007199254740993', day: '2025-07-01' }]);
  });

  it('rolls back when the work throws, and keeps the connection usable', async () => {
    const failing = withTransaction(test.database, async (tx) => {
      await tx.query('insert into items values (1)');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { rows } = await test.database.query('select count(*)::int as n from items');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('goes on after the server has ended a connection in mid-transaction', async () => {
    const failing = withTransaction(test.database, async (tx) => {
      await tx.query('insert into items values (2)');
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(failing).rejects.toThrow();
    const { rows } = await test.database.query('select count(*)::int as n from items');
    expect(rows).toEqual([{ n: 0 }]);
  });
});
