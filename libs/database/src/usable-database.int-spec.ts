import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { assertUsable, assertUtf8, keepsSessions, type Session } from './usable-database.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
});
afterAll(() => test.drop());

async function connect(url = test.url): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/**
 * A pooler in transaction mode before the server: a statement, or a transaction, gets any free session, the
 * one that was used last or the one that was used first.
 */
class TransactionPooler {
  private readonly free: pg.Client[] = [];

  constructor(private readonly order: 'last' | 'first') {}

  async open(): Promise<void> {
    this.free.push(await connect(), await connect());
  }

  session(): Session {
    let inUse: pg.Client | undefined;
    return {
      query: async (sql, values) => {
        const server = inUse ?? this.take();
        inUse = sql === 'begin' ? server : inUse;
        const result = await server.query<Record<string, unknown>>(sql, values);
        if (sql === 'commit') inUse = undefined;
        if (!inUse) this.free.push(server);
        return result;
      },
      end: () => Promise.resolve(),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.free.map((client) => client.end()));
  }

  private take(): pg.Client {
    const server = this.order === 'last' ? this.free.pop() : this.free.shift();
    if (!server) throw new Error('No session is free.');
    return server;
  }
}

describe('a database that Thang can work with', () => {
  it('keeps the sessions of its connections and stores UTF-8', async () => {
    await assertUsable({ databaseUrl: test.url, directDatabaseUrl: null });
    expect(await keepsSessions(() => connect())).toBe(true);
  });

  it.each(['last', 'first'] as const)(
    'is not one behind a pooler in transaction mode that gives out the session used %s',
    async (order) => {
      const pooler = new TransactionPooler(order);
      await pooler.open();
      expect(await keepsSessions(() => Promise.resolve(pooler.session()))).toBe(false);
      await pooler.close();
    },
  );

  it('is not one with another encoding, and the sentence says how to make one', async () => {
    const name = `latin_${process.pid}`;
    await test.database.query(`create database ${name} encoding 'LATIN1' template template0 locale 'C'`);
    const url = new URL(test.url);
    url.pathname = `/${name}`;
    await expect(assertUtf8(() => connect(url.href))).rejects.toThrow(
      /^DATABASE_URL names a database with the encoding LATIN1.*encoding 'UTF8' template template0/,
    );
    await test.database.query(`drop database ${name}`);
  });
});
