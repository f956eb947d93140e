import type { Database, Migration } from '#database';
import type { HealthCheck } from './health-checks.js';

/** Checks that the database answers and has every migration of this build. */
export function databaseChecks(database: Database, migrations: readonly Migration[]): HealthCheck[] {
  return [
    { name: 'database', check: async () => void (await database.query('select 1')) },
    { name: 'migrations', check: () => assertMigrated(database, migrations) },
  ];
}

async function assertMigrated(database: Database, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await database.query<{ name: string }>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  if (missing.length > 0) throw new Error(`not applied yet: ${missing.map(({ name }) => name).join(', ')}`);
}
