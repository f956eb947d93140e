import { setTimeout as pause } from 'node:timers/promises';
import { Database, decided } from '#database';
import { demandRebuild } from '#read-models';

const LOOK_EVERY_MS = 500;

/** What can be stopped and started again. A start reads the time zone that was decided. */
export interface Restartable {
  stop: () => Promise<void>;
  start: () => Promise<unknown>;
}

/**
 * Starts the services again when the set-up page chooses another time zone, which it may until the first
 * event. What was projected between the choice and the restart is rebuilt in the new zone.
 */
export async function followTimeZone(
  { databaseUrl, timeZone }: { databaseUrl: string; timeZone: string },
  services: Restartable,
  signal: AbortSignal,
): Promise<void> {
  const database = new Database({ url: databaseUrl, poolSize: 1, applicationName: 'thang set-up' });
  try {
    while (!signal.aborted && !(await isDecided(database))) {
      await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
    const chosen = await decided(database, 'time-zone');
    if (signal.aborted || chosen === null || chosen === timeZone) return;
    await services.stop();
    await demandRebuild(database);
    if (!signal.aborted) await services.start();
  } finally {
    await database.close();
  }
}

/** Returns whether the zone cannot change any more: the set-up is done, or the log has events. */
async function isDecided(database: Database): Promise<boolean> {
  // While the database is away, nothing can be chosen; ask again.
  const answer = await database
    .query<{ decided: boolean }>(
      `select exists (select from identity.set_up where done_at is not null)
           or exists (select from event_log.head where position > 0) as decided`,
    )
    .catch(() => null);
  return answer?.rows[0]?.decided ?? false;
}
