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
 * Takes the lock that allows one rebuild at a time. Returns a function that releases it; the end of the
 * process releases it, too.
 * @throws RebuildRunningError when another rebuild holds the lock.
 */
export async function holdRebuild(database: Database): Promise<() => void> {
  const client = await database.connectSession();
  try {
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK]);
    if (!rows[0]?.won) throw new RebuildRunningError();
  } catch (error) {
    client.release(true);
    throw error;
  }
  return () => client.release(true);
}
