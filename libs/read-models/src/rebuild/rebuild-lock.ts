import type { Database } from '#database';

/** Any number will do, as long as every process of this database uses the same. */
const LOCK = 7_405_103;

/** Another rebuild of this database is running. */
export class RebuildRunningError extends Error {
  constructor() {
    super('Another rebuild is at work.');
    this.name = 'RebuildRunningError';
  }
}

/**
 * Takes the lock that allows one rebuild at a time. Returns a function that releases it and then resolves;
 * the end of the process releases it, too.
 * @throws RebuildRunningError when another rebuild holds the lock.
 */
export async function holdRebuild(database: Database): Promise<() => Promise<void>> {
  const client = await database.connectSession();
  try {
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK]);
    if (!rows[0]?.won) throw new RebuildRunningError();
  } catch (error) {
    client.release(true);
    throw error;
  }
  return async () => {
    try {
      // Closing the connection alone would leave the lock until the server notices.
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    } catch {
      // The session has ended, and the lock with it.
    } finally {
      client.release(true);
    }
  };
}
