import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration without `down`, because Thang only migrates forward. */
export type MigrateForward = Pick<MigrationInterface, 'up'>;
export type Migration = new () => MigrateForward;

/** A migration that the database has applied says something else by now. */
export class ChangedMigrationError extends Error {
  constructor(name: string) {
    super(
      `The migration ${name} was changed after this database applied it. Nothing in the database was changed. ` +
        'A released migration stays as it is; what is new goes into another one. ' +
        'Start with the version that made the database, or with an empty one.',
    );
    this.name = 'ChangedMigrationError';
  }
}

/** Returns the SHA-256 of all statements of a migration. */
export async function migrationHash(migration: Migration): Promise<string> {
  const hash = createHash('sha256');
  const recorder = {
    query: (sql: string): Promise<never[]> => {
      // How a statement is set out changes nothing.
      hash.update(`${sql.replaceAll(/\s+/g, ' ').trim()}\n`);
      return Promise.resolve([]);
    },
  };
  await new migration().up(recorder as unknown as QueryRunner);
  return hash.digest('hex');
}

/**
 * Compares the migrations with what the database noted when it applied them.
 * @throws ChangedMigrationError
 */
export async function refuseChanged(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const { rows: columns } = await client.query(
    `select from information_schema.columns
      where table_schema = 'public' and table_name = 'migrations' and column_name = 'sha256'`,
  );
  if (columns.length === 0) return;
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name::text, sha256 from public.migrations where sha256 is not null',
  );
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  for (const migration of migrations) {
    const noted = applied.get(migration.name);
    if (noted !== undefined && noted !== (await migrationHash(migration)))
      throw new ChangedMigrationError(migration.name);
  }
}

/** Notes what the migrations say that were applied now. */
export async function noteApplied(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query('alter table public.migrations add column if not exists sha256 text');
  for (const migration of migrations)
    await client.query('update public.migrations set sha256 = $2 where name = $1 and sha256 is null', [
      migration.name,
      await migrationHash(migration),
    ]);
}
