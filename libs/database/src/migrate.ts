import type { MigrationInterface } from 'typeorm';

export type Migration = new () => MigrationInterface;

/** Any number will do, as long as every process of this database uses the same. */
const MIGRATION_LOCK = 7_405_001;

/** Applies the migrations that the database lacks, in the order given. Safe to call from several processes at once. */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<void> {
  // Three hundred modules that only this function needs, and a process that does not migrate starts sooner without.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    extra: { max: 2 },
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}
