import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { noteApplied, refuseChanged, type Migration } from './migration-texts.js';

/** The database holds tables that this version of Thang did not create and cannot bring up to date. */
export class ForeignSchemaError extends Error {
  constructor() {
    super(
      'The database was set up by another version of Thang or by another program. ' +
        'Nothing in it was changed. Start with an empty database or data directory, or with the version that made it.',
    );
    this.name = 'ForeignSchemaError';
  }
}

/** Any number will do, as long as every process of this database uses the same. */
const MIGRATION_LOCK = 7_405_001;

/**
 * Applies the migrations that the database lacks, in the order given. Safe to call from several processes at
 * once. Returns the names of those that were applied now.
 *
 * @throws ForeignSchemaError before anything is written, when the database holds another schema
 * @throws ChangedMigrationError before anything is written, when an applied migration was changed since
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'thang migrations' });
  // The server may end the session while the migrations run; the next statement then fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseForeignSchema(client, migrations);
    await refuseChanged(client, migrations);
    const names = await runMigrations(url, migrations);
    await noteApplied(client, migrations);
    return names;
  } finally {
    await client.end();
  }
}

/**
 * Returns the names of the migrations that the database lacks, and changes nothing.
 * @throws ForeignSchemaError when the database holds another schema
 */
export async function pendingMigrations(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'thang migrations' });
  // The server may end the session while the migrations run; the next statement then fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseForeignSchema(client, migrations);
    const applied = new Set(await appliedMigrations(client));
    return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string, migrations: readonly Migration[]): Promise<string[]> {
  // TypeORM loads three hundred modules. Loading it only here lets processes that do not migrate start
  // sooner.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations] as (new () => MigrationInterface)[],
    migrationsTableName: 'migrations',
    extra: { max: 2 },
  });
  await source.initialize();
  try {
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/**
 * Throws unless every applied migration is known, or the database is ahead of this release. A database
 * without applied migrations must not have an event log.
 */
async function refuseForeignSchema(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  const applied = await appliedMigrations(client);
  // Beside the next release, during an upgrade, the database is ahead: it has all of these and later ones.
  const isAhead = [...known].every((name) => applied.includes(name));
  if (!isAhead && applied.some((name) => !known.has(name))) throw new ForeignSchemaError();
  if (applied.length === 0 && (await hasEventLog(client))) throw new ForeignSchemaError();
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const table = await client.query("select to_regclass('public.migrations') is not null as found");
  if (!(table.rows as { found: boolean }[])[0]?.found) return [];
  const columns = await client.query<{ found: boolean }>(
    `select count(*) = 1 as found from pg_attribute
     where attrelid = 'public.migrations'::regclass and attname = 'name' and not attisdropped`,
  );
  if (!columns.rows[0]?.found) throw new ForeignSchemaError();
  const { rows } = await client.query<{ name: string }>('select name::text from public.migrations');
  return rows.map(({ name }) => name);
}

async function hasEventLog(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_namespace where nspname = 'event_log'");
  return (rowCount ?? 0) > 0;
}
