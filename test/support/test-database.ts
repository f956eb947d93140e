import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database, migrate, type Migration } from '#database';

export interface TestDatabase {
  database: Database;
  url: string;
  drop: () => Promise<void>;
}

/** The key of an advisory lock. All workers of a run must use the same number. */
const TEMPLATE_LOCK = 7_405_900;

/**
 * Creates a migrated database on the PostgreSQL of the run. Call it in `beforeAll`, and `drop` in `afterAll`.
 */
export async function createTestDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const server = process.env.THANG_TEST_PG_URL;
  if (!server) throw new Error('THANG_TEST_PG_URL is not set; run the tests through npm test.');
  const name = `t_${randomBytes(8).toString('hex')}`;
  await administer(server, async (client) => {
    const template =
      migrations.length === 0 ? 'template1' : await migratedTemplate(client, server, migrations);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
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
 * Returns a template database. The first file that needs a list of migrations runs it; the other files copy
 * the result. Without a template each file would have to load TypeORM, which takes more than half a second,
 * while the migrations themselves are fast.
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
    // The template gets its name when it is complete, so that a failed migration leaves no partial template.
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
