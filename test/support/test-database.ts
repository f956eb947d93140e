import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database, migrate, type Migration } from '#database';

export interface TestDatabase {
  database: Database;
  url: string;
  drop: () => Promise<void>;
}

/** A fresh, migrated database on the run's PostgreSQL. Call it in `beforeAll`, `drop` it in `afterAll`. */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const server = process.env.THANG_TEST_PG_URL;
  if (!server) throw new Error('THANG_TEST_PG_URL is not set; run the tests through npm test.');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href, migrations);
  const database = new Database({ url: url.href, poolSize: 8 });
  return {
    database,
    url: url.href,
    drop: async () => {
      await database.close();
      await administer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
