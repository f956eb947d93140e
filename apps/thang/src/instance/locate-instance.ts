import { processSettings, type Settings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, pendingMigrations } from '#database';
import { whileWaiting } from '../output/while-waiting.js';
import { knownAddress } from './known-address.js';

export interface LocatedInstance {
  settings: Settings;
  databaseUrl: string;
  publicUrl: string;
}

/**
 * Returns the database of the instance that the settings name: DATABASE_URL, or the embedded server of
 * THANG_DATA_DIR, which must be running. The database must have the migrations of this version: only
 * `thang start`, the services and `thang migrate` apply any.
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
  const asking = whileWaiting('PostgreSQL', pendingMigrations(databaseUrl, allMigrations));
  const pending = await asking.catch((error: unknown) => {
    throw isRefused(error) ? notRunning(settings) : error;
  });
  if (pending.length > 0) throw notMigrated(pending.length);
  const address = await knownAddress(settings.dataDirectory);
  return { settings, databaseUrl, publicUrl: address?.publicUrl ?? settings.publicUrl };
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}

/** Says that the database is older than this version of Thang. */
export function notMigrated(pending: number): Error {
  const lacks = pending === 1 ? 'a migration' : `${pending} migrations`;
  return new Error(
    `The database lacks ${lacks} of this version. Back it up, then run \`thang migrate\`, or start Thang, which does the same.`,
  );
}

function notRunning({ databaseUrl, dataDirectory }: Settings): Error {
  if (databaseUrl) return new Error('The PostgreSQL server of DATABASE_URL does not answer.');
  return new Error(`Thang does not run in ${dataDirectory}. Start it, then try again.`);
}
