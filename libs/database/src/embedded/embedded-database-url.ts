import { knownAccess } from './embedded-files.js';
import { postgresUrl } from './postgres-url.js';

/** The name of Thang's database on the embedded server. */
export const EMBEDDED_DATABASE = 'thang';

/**
 * Returns the URL of the database in a data directory, for commands beside a running instance; undefined when
 * the directory has no server.
 */
export async function embeddedDatabaseUrl(dataDirectory: string): Promise<string | undefined> {
  const access = await knownAccess(dataDirectory);
  return access && postgresUrl(access.password, access.port, EMBEDDED_DATABASE);
}
