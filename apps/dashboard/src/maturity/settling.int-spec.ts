import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { services } from '../../../../test/support/service-event-factory.js';

const SETTLING_MS = 3_600_000;
let dashboard: DashboardApp;
let leader: Caller;

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [ladder()], settlingMs: SETTLING_MS });
  leader = dashboard.http(await dashboard.key());
  await dashboard.append(established('A'), ...services(10, 5));
  await dashboard.project();
});
afterAll(() => dashboard.close());

async function track(query = ''): Promise<Record<string, unknown>> {
  const { body } = await leader.get(`/api/v1/org-units/A/maturity${query}`).expect(200);
  return (body as { items: { tracks: Record<string, unknown>[] }[] }).items[0]!.tracks[0]!;
}

describe('GET /org-units/{code}/maturity while a result settles', () => {
  it('returns the new result at once, and when it is announced unless it changes', async () => {
    const { stage, announced, settling } = await track();
    expect(stage).toMatchObject({ level: 1 });
    expect(announced).toBeNull();
    const { since, notifyAt, waitsForRun } = settling as Record<string, string>;
    expect(Date.parse(notifyAt!) - Date.parse(since!)).toBe(SETTLING_MS);
    expect(waitsForRun).toBe(false);
  });

  it('says nothing of settling about another point in time', async () => {
    expect(await track('?asOf=2025-06-30')).toMatchObject({ settling: null });
    expect(await track('?tree=as-was')).toMatchObject({ settling: null });
  });

  it('says that it waits for a run while one is open whose facts it depends on', async () => {
    await dashboard.database.query(`
      with run as (insert into event_log.runs (owner) values ('key') returning id)
      update assessments.announced_tracks set own_runs = array[run.id] from run`);
    expect(await track()).toMatchObject({ settling: { notifyAt: null, waitsForRun: true } });
  });
});
