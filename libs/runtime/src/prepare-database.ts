import { Database, decideOnce, migrate, type Migration } from '#database';
import { SettingsError } from '#kernel';
import type { RuntimeSettings } from './installation.js';
import { requireDatabaseUrl } from './require-database-url.js';

/**
 * Applies missing migrations and compares the settings with those that the first start fixed. Several
 * processes may call it at once.
 * @throws SettingsError when the time zone differs from the one in which all days were counted
 */
export async function prepareDatabase(
  settings: Pick<RuntimeSettings, 'databaseUrl' | 'timeZone'>,
  migrations: readonly Migration[],
): Promise<void> {
  const url = requireDatabaseUrl(settings);
  await migrate(url, migrations);
  const database = new Database({ url, poolSize: 1, applicationName: 'thang set-up' });
  try {
    const timeZone = await decideOnce(database, 'time-zone', settings.timeZone);
    if (timeZone === settings.timeZone) return;
    throw new SettingsError([
      { variable: 'THANG_TIME_ZONE', rule: `must stay ${timeZone}, as it was at the first start` },
    ]);
  } finally {
    await database.close();
  }
}
