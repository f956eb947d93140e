import { assertUsable, Database, decided, decideOnce, migrate, type Migration } from '#database';
import { SettingsError } from '#kernel';
import type { RuntimeSettings } from './installation.js';
import { requireDatabaseUrl } from './require-database-url.js';

type ConnectionSettings = Pick<
  RuntimeSettings,
  'databaseUrl' | 'directDatabaseUrl' | 'timeZone' | 'timeZoneGiven'
>;

/**
 * Applies missing migrations and returns the time zone that the first start, or the set-up page after it,
 * decided. Several processes may call it at once.
 * @throws SettingsError when Thang cannot work with the database, or when the time zone differs from the one
 * in which all days were counted
 */
export async function prepareDatabase(
  settings: ConnectionSettings,
  migrations: readonly Migration[],
): Promise<string> {
  const url = requireDatabaseUrl(settings);
  const { directDatabaseUrl } = settings;
  await assertUsable({ databaseUrl: url, directDatabaseUrl });
  await migrate(directDatabaseUrl ?? url, migrations);
  const database = new Database({ url, poolSize: 1, applicationName: 'thang set-up' });
  try {
    const timeZone = await decideOnce(database, 'time-zone', settings.timeZone);
    if (timeZone === settings.timeZone || !settings.timeZoneGiven) return timeZone;
    throw new SettingsError([
      { variable: 'THANG_TIME_ZONE', rule: `must stay ${timeZone}, as it was at the first start` },
    ]);
  } finally {
    await database.close();
  }
}

/** Returns the time zone that was decided, for a process that applies no migrations. */
export async function readTimeZone(settings: ConnectionSettings): Promise<string> {
  const url = requireDatabaseUrl(settings);
  await assertUsable({ databaseUrl: url, directDatabaseUrl: settings.directDatabaseUrl });
  if (settings.timeZoneGiven) return settings.timeZone;
  const database = new Database({ url, poolSize: 1, applicationName: 'thang set-up' });
  try {
    return (await decided(database, 'time-zone')) ?? settings.timeZone;
  } finally {
    await database.close();
  }
}
