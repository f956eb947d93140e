import type { Database } from '#database';

/** Any number will do, as long as every process of this database uses the same. */
const LOCK = 7_405_103;

/** One rebuild at a time. */
export class RebuildRunningError extends Error {
  constructor() {
    super('Another rebuild is at work.');
    this.name = 'RebuildRunningError';
  }
}

/** Until the function that it resolves to is called, or the process is gone. @throws RebuildRunningError */
export async function holdRebuild(database: Database): Promise<() => void> {
  const client = await database.connect();
  client.on('error', () => undefined);
  try {
    const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK]);
    if (!rows[0]?.won) throw new RebuildRunningError();
  } catch (error) {
    client.release(true);
    throw error;
  }
  return () => client.release(true);
}
