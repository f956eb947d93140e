import { processSettings, type Settings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, migrate } from '#database';
import { knownAddress } from './known-address.js';

export interface LocatedInstance {
  settings: Settings;
  databaseUrl: string;
  publicUrl: string;
}

/**
 * Returns the database of the instance that the settings name: DATABASE_URL, or the embedded server of
 * THANG_DATA_DIR, which must be running.
 * @throws Error with a readable message
 */
export async function locateInstance(): Promise<LocatedInstance> {
  const settings = processSettings();
  const databaseUrl = settings.databaseUrl ?? (await embeddedDatabaseUrl(settings.dataDirectory));
  if (!databaseUrl) {
    throw new Error(
      `There is no Thang in ${settings.dataDirectory}. Set THANG_DATA_DIR or DATABASE_URL to the one you mean.`,
    );
  }
  try {
    await migrate(databaseUrl, allMigrations);
  } catch (error) {
    throw isRefused(error) ? notRunning(settings) : error;
  }
  const address = await knownAddress(settings.dataDirectory);
  return { settings, databaseUrl, publicUrl: address?.publicUrl ?? settings.publicUrl };
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

function notRunning({ databaseUrl, dataDirectory }: Settings): Error {
  if (databaseUrl) return new Error('The PostgreSQL server of DATABASE_URL does not answer.');
  return new Error(`Thang does not run in ${dataDirectory}. Start it, then try again.`);
}
