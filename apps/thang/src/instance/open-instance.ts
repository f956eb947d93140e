import { processSettings } from '#config';
import { allMigrations } from '#config/installation';
import { embeddedDatabaseUrl, EmbeddedPostgres, InstanceRunningError } from '#database';
import { prepareDatabase } from '#runtime';
import { locateInstance } from './locate-instance.js';

export interface OpenInstance {
  databaseUrl: string;
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
      await prepareDatabase(processSettings({}, { DATABASE_URL: embedded.url }), allMigrations);
      return { databaseUrl: embedded.url, close: () => embedded.close() };
    }
  }
  const located = await locateInstance();
  return { databaseUrl: located.databaseUrl, close: () => Promise.resolve() };
}

async function openUnlessRunning(dataDirectory: string): Promise<EmbeddedPostgres | undefined> {
  try {
    return await EmbeddedPostgres.open({ dataDirectory });
  } catch (error) {
    if (error instanceof InstanceRunningError) return undefined;
    throw error;
  }
}
