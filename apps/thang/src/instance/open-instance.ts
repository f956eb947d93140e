import { processSettings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, EmbeddedPostgres, InstanceRunningError } from '#database';
import { prepareDatabase } from '#runtime';
import { locateInstance } from './locate-instance.js';

export interface OpenInstance {
  databaseUrl: string;
  /** The time zone in which days were counted. */
  timeZone: string;
  close: () => Promise<void>;
}

/**
 * Opens the database of the instance that the settings name. An embedded server that is not running is
 * started and runs until `close`.
 * @throws Error with a readable message
 */
export async function openInstance(): Promise<OpenInstance> {
  const { databaseUrl, dataDirectory } = processSettings();
  if (databaseUrl === null && (await embeddedDatabaseUrl(dataDirectory))) {
    const embedded = await openUnlessRunning(dataDirectory);
    if (embedded) {
      const settings = processSettings({}, { DATABASE_URL: embedded.url });
      const timeZone = await prepareDatabase(settings, allMigrations);
      return { databaseUrl: embedded.url, timeZone, close: () => embedded.close() };
    }
  }
  const { databaseUrl: url } = await locateInstance();
  const timeZone = await prepareDatabase(processSettings({}, { DATABASE_URL: url }), allMigrations);
  return { databaseUrl: url, timeZone, close: () => Promise.resolve() };
}

async function openUnlessRunning(dataDirectory: string): Promise<EmbeddedPostgres | undefined> {
  try {
    return await EmbeddedPostgres.open({ dataDirectory });
  } catch (error) {
    if (error instanceof InstanceRunningError) return undefined;
    throw error;
  }
}
