import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { eventually } from '../../../test/support/eventually.js';
import { PostgresQueueBackend } from './postgres-backend.js';
import { itCarriesNudges, QueueProcess, Work } from './queue-backend.conformance.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase([]);
});
afterAll(() => test.drop());

describe('nudges on PostgreSQL', () => {
  itCarriesNudges(() => new PostgresQueueBackend(test.url));

  it('carries nudges again after the server has ended every session', async () => {
    const [sender, receiver] = [
      new QueueProcess(new PostgresQueueBackend(test.url)),
      new QueueProcess(new PostgresQueueBackend(test.url)),
    ];
    const work = new Work();
    receiver.consumer.consume('project', work.handler, { sweepMs: 3_600_000 });
    const nudged = async (more: number): Promise<void> => {
      const before = work.runs;
      await eventually(() => {
        sender.nudges.send('project');
        expect(work.runs).toBeGreaterThan(before + more);
      });
    };
    await nudged(1);
    await test.database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name in ('thang queue', 'project')",
    );
    await nudged(1);
    await Promise.all([sender.stop(), receiver.stop()]);
  });

  it('deletes finished nudges', async () => {
    const { rows } = await test.database.query(
      "select count(*)::int as n from bullmq.job where state in ('completed', 'failed')",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
