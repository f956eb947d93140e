import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';

const BEFORE = '2024-01-10T03:00:00Z';

function province(code: string, name: string): CloudEvent {
  const data = { name: { vi: name, en: name }, level: 'province', parent: 'VN' };
  return established(code, 'VN', { data, time: '2023-01-01T00:00:00Z' });
}

const service = (orgunit: string, code: string, time = BEFORE): CloudEvent =>
  cloudEvent('service.registered', {
    ...{ orgunit, time, subject: `service/${code}` },
    data: { name: { vi: `Thủ tục ${code}`, en: `Procedure ${code}` } },
  });

let dashboard: DashboardApp;
let leader: Caller;
beforeAll(async () => {
  dashboard = await startDashboard();
  await dashboard.append(
    established('VN', undefined, { time: '2023-01-01T00:00:00Z' }),
    province('HD', 'Hải Dương'),
    province('HP', 'Hải Phòng'),
    service('HD', 'P1'),
    service('HD', 'P2', '2024-02-10T03:00:00Z'),
    service('HD', 'P3'),
    service('HP', 'P1', '2024-02-10T03:00:00Z'),
    service('HP', 'P2'),
    cloudEvent('org-unit.merged', {
      subject: 'org-unit/HD',
      time: '2024-07-01T00:00:00Z',
      data: { into: 'HP' },
    }),
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

describe('GET /org-units/{code}/mergers', () => {
  it('names what was merged into the org unit, what both had, and whose figures count', async () => {
    const { body } = await leader
      .get('/api/v1/org-units/HP/mergers')
      .set('accept-language', 'en')
      .expect(200);
    expect(body).toMatchObject({
      predecessors: [{ code: 'HD', name: 'Hải Dương', into: 'HP', mergedAt: '2024-07-01T00:00:00.000Z' }],
      sharedCount: 2,
      shared: [
        {
          subject: 'service/P1',
          name: 'Procedure P1',
          orgUnits: [{ code: 'HD' }, { code: 'HP' }],
          countsFrom: { code: 'HP', name: 'Hải Phòng' },
        },
        { subject: 'service/P2', countsFrom: { code: 'HD' } },
      ],
    });
  });

  it('is empty for an org unit that nothing was merged into', async () => {
    const { body } = await leader.get('/api/v1/org-units/HD/mergers').expect(200);
    expect(body).toMatchObject({ predecessors: [], sharedCount: 0, shared: [] });
  });
});
