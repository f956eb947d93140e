import { Database, decideOnce, migrate } from '#database';
import { allMigrations } from './migrations.js';
import { requireDatabaseUrl } from './require-database-url.js';
import { SettingsError, type Settings } from './settings.js';

/**
 * Applies missing migrations and holds the settings against what the first start fixed. Safe in several processes at
 * once. @throws SettingsError when the time zone is another than the one all days were counted in.
 */
export async function prepareDatabase(settings: Settings): Promise<void> {
  const url = requireDatabaseUrl(settings);
  await migrate(url, allMigrations);
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
