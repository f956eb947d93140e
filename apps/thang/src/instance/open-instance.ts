import { processSettings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, EmbeddedPostgres, InstanceRunningError, pendingMigrations } from '#database';
import { readTimeZone } from '#runtime';
import { locateInstance, notMigrated } from './locate-instance.js';

export interface OpenInstance {
  databaseUrl: string;
  /** The time zone in which days were counted. */
  timeZone: string;
  close: () => Promise<void>;
}

/**
 * Opens the database of the instance that the settings name. An embedded server that is not running is
 * started and runs until `close`. The database must have the migrations of this version.
 * @throws Error with a readable message
 */
export async function openInstance(): Promise<OpenInstance> {
  const embedded = await openStopped();
  if (!embedded) {
    const { databaseUrl } = await locateInstance();
    return { databaseUrl, timeZone: await zoneOf(databaseUrl), close: () => Promise.resolve() };
  }
  const close = (): Promise<void> => embedded.close();
  try {
    const pending = await pendingMigrations(embedded.url, allMigrations);
    if (pending.length > 0) throw notMigrated(pending.length);
    return { databaseUrl: embedded.url, timeZone: await zoneOf(embedded.url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Starts the embedded server of the data directory; undefined when DATABASE_URL names another one, the
 * directory has none, or it runs already.
 */
export async function openStopped(): Promise<EmbeddedPostgres | undefined> {
  const { databaseUrl, dataDirectory } = processSettings();
  if (databaseUrl !== null || !(await embeddedDatabaseUrl(dataDirectory))) return undefined;
  try {
    return await EmbeddedPostgres.open({ dataDirectory });
  } catch (error) {
    if (error instanceof InstanceRunningError) return undefined;
    throw error;
  }
}

function zoneOf(databaseUrl: string): Promise<string> {
  return readTimeZone(processSettings({}, { DATABASE_URL: databaseUrl }));
}
