import { established } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { serviceRegistered, services } from '../../../../test/support/service-event-factory.js';

interface Maturity {
  tracks: { stage: object | null; announced: object | null; frozen?: boolean }[];
  kpis: { id: string; value: number | null; silent?: object; unknownSince?: string }[];
}

const BEFORE = { time: '2025-01-01T00:00:00Z' };
const LAST_HEARD = '2025-06-01';
let dashboard: DashboardApp;
let leader: Caller;

// N has two org units below it. A tenth of what they reported is that of `silent`, which then says no more.
beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [ladder()], now: '2025-06-02T03:00:00Z' });
  leader = dashboard.http(await dashboard.key());
  await dashboard.append(
    established('N', undefined, BEFORE),
    ...['silent', 'heard'].map((code) => established(code, 'N', BEFORE)),
    ...services(10, 5, { unit: 'silent', on: LAST_HEARD }),
    ...services(90, 45, { unit: 'heard', on: LAST_HEARD }),
  );
  await dashboard.project();
  dashboard.clock.set(Date.parse('2025-09-10T03:00:00Z'));
  await dashboard.append(serviceRegistered('new', { unit: 'heard', on: '2025-09-09' }));
  await dashboard.project();
});
afterAll(() => dashboard.close());

async function maturity(orgUnit: string, query = ''): Promise<Maturity> {
  const { body } = await leader.get(`/api/v1/org-units/${orgUnit}/maturity${query}`).expect(200);
  return (body as { items: Maturity[] }).items[0]!;
}

async function fullProcess(orgUnit: string, query = ''): Promise<Maturity['kpis'][number]> {
  const { kpis } = await maturity(orgUnit, query);
  return kpis.find(({ id }) => id === 'full-process')!;
}

describe('GET /org-units/{code}/maturity after a hundred days without a word from an org unit', () => {
  it('says of a KPI above it how many org units are silent since when, and what the value can be now', async () => {
    expect(await fullProcess('N')).toMatchObject({
      value: expect.closeTo((100 * 50) / 101, 5) as number,
      silent: {
        units: 1,
        of: 2,
        since: LAST_HEARD,
        low: expect.closeTo((100 * 45) / 101, 5) as number,
        high: expect.closeTo((100 * 55) / 101, 5) as number,
      },
    });
    expect(await fullProcess('N')).not.toHaveProperty('unknownSince');
  });

  it('says of the org unit itself since when its KPIs are unknown, and keeps their values', async () => {
    expect(await fullProcess('silent')).toMatchObject({ value: 50, unknownSince: LAST_HEARD });
  });

  it('says nothing of silence where all are heard, nor about a day before the silence', async () => {
    for (const kpi of [await fullProcess('heard'), await fullProcess('N', '?asOf=2025-07-01')]) {
      expect(kpi).not.toHaveProperty('silent');
      expect(kpi).not.toHaveProperty('unknownSince');
    }
  });

  it('says that the announced stage is frozen while the silent part could change it', async () => {
    const { tracks } = await maturity('N');
    expect(tracks[0]).toMatchObject({ stage: null, announced: { level: 1 }, frozen: true });
    expect((await maturity('heard')).tracks[0]).not.toHaveProperty('frozen');
    expect((await maturity('N', '?tree=as-was')).tracks[0]).not.toHaveProperty('frozen');
  });

  it('says the same in the explanation of the KPI', async () => {
    const url = '/api/v1/org-units/silent/kpis/full-process/explanation?framework=ladder';
    const { body } = await leader.get(url).expect(200);
    expect(body).toMatchObject({
      value: 50,
      silent: { units: 1, of: 1, since: LAST_HEARD },
      unknownSince: LAST_HEARD,
    });
  });
});
