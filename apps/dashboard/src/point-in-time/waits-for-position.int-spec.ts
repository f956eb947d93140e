import { allMigrations } from '#config/installation';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { established } from '../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';

/** Stands for a replica that lags: it has nothing until the test puts it there. */
let replica: TestDatabase;
let dashboard: DashboardApp;
let key: string;

beforeAll(async () => {
  replica = await createTestDatabase(allMigrations);
  dashboard = await startDashboard({ readUrl: replica.url });
  key = await dashboard.key();
  await dashboard.append(established('VN', undefined, { time: '2020-01-01T00:00:00Z' }));
  await dashboard.project();
});
afterAll(async () => {
  await dashboard.close();
  await replica.drop();
});

const maturity = (minPosition: string) =>
  dashboard.http(key).get('/api/v1/org-units/VN/maturity').set('thang-min-position', minPosition);

describe('A dashboard with a read replica', () => {
  it('waits until the replica has what Thang-Min-Position names, although the server has it', async () => {
    const { body } = await maturity('1').expect(503);
    expect(body).toMatchObject({ code: 'behind', position: '0' });
    await replica.database.query(
      `insert into event_log.checkpoints (subscriber, position) values ('measures', 1)
       on conflict (subscriber) do update set position = 1`,
    );
    // The stand-in has the position, and still no org unit: the answer is the replica's.
    expect((await maturity('1')).status).toBe(404);
  });

  it('asks the server itself for everything else, such as who the caller is', async () => {
    await dashboard.http(key).get('/api/v1/alerts').expect(200);
  });
});
