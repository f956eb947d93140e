import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database, migrate, type Migration } from '#database';

export interface TestDatabase {
  database: Database;
  url: string;
  drop: () => Promise<void>;
}

/** Any number will do, as long as every worker of this run uses the same. */
const TEMPLATE_LOCK = 7_405_900;

/** A fresh, migrated database on the run's PostgreSQL. Call it in `beforeAll`, `drop` it in `afterAll`. */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const server = process.env.THANG_TEST_PG_URL;
  if (!server) throw new Error('THANG_TEST_PG_URL is not set; run the tests through npm test.');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await administer(server, async (client) => {
    const template =
      migrations.length === 0 ? 'template1' : await migratedTemplate(client, server, migrations);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = urlOf(server, name);
  const database = new Database({ url, poolSize: 8 });
  return {
    database,
    url,
    drop: async () => {
      await database.close();
      await administer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/**
 * Each list of migrations runs once, by the first file that asks for it; the others copy what came of it. The
 * migrations themselves cost a file little, TypeORM, which it then need not load, more than half a second.
 */
async function migratedTemplate(
  client: Client,
  server: string,
  migrations: readonly Migration[],
): Promise<string> {
  const list = migrations.map(({ name }) => name).join();
  const template = `template_${createHash('sha256').update(list).digest('hex').slice(0, 16)}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    // It gets its name when it is complete: a migration that fails must not leave half a template.
    await client.query(`drop database if exists ${template}_unfinished`);
    await client.query(`create database ${template}_unfinished`);
    await migrate(urlOf(server, `${template}_unfinished`), migrations);
    await client.query(`alter database ${template}_unfinished rename to ${template}`);
  }
  await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return template;
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function administer(server: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
