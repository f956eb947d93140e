import { Database } from '#database';
import { SystemClock } from '#kernel';
import { cloudEvent, valid } from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { EventLog, eventLogMigrations, type AppendPolicy } from '../../index.js';

describe('an answered append', () => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await createTestDatabase(eventLogMigrations);
    // The server of the tests does not wait for the disk. These connections do, as servers do by default.
    const url = new URL(test.url);
    url.searchParams.set('options', '-c synchronous_commit=on');
    database = new Database({ url: url.href, poolSize: 4 });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('is on disk, whatever the next group does meanwhile', async () => {
    const log = new EventLog(database, new SystemClock());
    const written: string[] = [];
    const policy: AppendPolicy = {
      open: () =>
        Promise.resolve({
          check: () => null,
          stored: async (tx) => {
            const { rows } = await tx.query<{ lsn: string }>('select pg_current_wal_insert_lsn() as lsn');
            written.push(rows[0]?.lsn ?? '');
          },
        }),
    };
    const isOnDisk = async (): Promise<unknown> => {
      const { rows } = await database.query<{ flushed: boolean }>(
        'select pg_current_wal_flush_lsn() > $1::pg_lsn as flushed',
        [written.at(-1)],
      );
      return rows[0]?.flushed;
    };
    for (let round = 0; round < 20; round++) {
      const events = [valid(cloudEvent('dossier.submitted', { id: `event ${round}` }))];
      await log.append({ events, mode: 'atomic', policy });
      expect(await isOnDisk()).toBe(true);
    }
  });
});
