import { AuditTrail } from '#identity';
import { FrameworkSet } from '#maturity';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

const framework = { ...frameworkFrom(), hash: 'l' };
const SOURCE = '/portals/hue';
const INTENDED = '/api/v1/org-units/HUE/warnings/service-not-counted/intended';

let dashboard: DashboardApp;
let caller: Caller;

beforeEach(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [framework],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([framework]) })],
  });
  caller = dashboard.http(await dashboard.key({ rights: ['administer'], name: 'Officer' }));
  await dashboard.append(
    established('VN'),
    established('HUE', 'VN', { level: 'province', name: 'Huế' }),
    established('WARD', 'HUE', { name: 'Phường' }),
    established('NEXT', 'VN', { level: 'province' }),
  );
  await dashboard.project();
});
afterEach(() => dashboard.close());

const digitized = (subject: string, orgunit = 'WARD', source = SOURCE): CloudEvent =>
  cloudEvent('service.digitized', { source, orgunit, subject, time: '2025-02-01T00:00:00Z' });

async function send(...events: CloudEvent[]): Promise<{ warnings?: { code: string }[] }> {
  const { body } = await caller
    .post('/api/v1/events')
    .set('content-type', 'application/cloudevents-batch+json')
    .set('accept-language', 'en')
    .send(JSON.stringify(events))
    .expect(202);
  return body as { warnings?: { code: string }[] };
}

async function warningsOf(orgUnit: string): Promise<Record<string, unknown>[]> {
  const { body } = await caller
    .get(`/api/v1/org-units/${orgUnit}/checks`)
    .set('accept-language', 'en')
    .expect(200);
  return (body as { warnings: Record<string, unknown>[] }).warnings;
}

describe('The checks of an org unit', () => {
  it('hold what recorded events below it warn of, by kind and source, with the newest three', async () => {
    await send(...['1', '2', '3', '4'].map((code) => digitized(`service/${code}`)));
    await send(digitized('service/9', 'NEXT'));
    expect(await warningsOf('HUE')).toMatchObject([
      {
        code: 'service-not-counted',
        name: 'Service that does not count: never registered',
        source: SOURCE,
        count: 4,
        intended: null,
        examples: [
          { position: '8', orgUnit: { code: 'WARD', name: 'Phường' } },
          { position: '7' },
          { position: '6' },
        ],
      },
    ]);
    expect(await warningsOf('VN')).toMatchObject([{ count: 5 }]);
  });

  it('no longer hold a warning once the missing registration is recorded', async () => {
    await send(digitized('service/1'));
    await send(cloudEvent('service.registered', { source: SOURCE, orgunit: 'WARD', subject: 'service/1' }));
    expect(await warningsOf('HUE')).toEqual([]);
  });
});

describe('PUT and DELETE …/warnings/{kind}/intended', () => {
  it('silence a kind for a source in a subtree, show who and why, and can be taken back', async () => {
    await send(digitized('service/1'));
    const { body } = await caller
      .put(INTENDED)
      .send({ source: SOURCE, reason: 'Catalogue follows' })
      .expect(200);
    expect(body).toMatchObject({
      orgUnit: 'HUE',
      source: SOURCE,
      reason: 'Catalogue follows',
      by: 'Officer',
    });
    expect((await send(digitized('service/2'))).warnings).toBeUndefined();
    expect((await send(digitized('service/3', 'NEXT'))).warnings).toHaveLength(1);
    expect((await send(digitized('service/4', 'WARD', '/other'))).warnings).toHaveLength(1);
    expect(await warningsOf('WARD')).toMatchObject([
      { source: SOURCE, count: 2, intended: { by: 'Officer', reason: 'Catalogue follows', orgUnit: 'HUE' } },
      { source: '/other', count: 1, intended: null },
    ]);
    await caller.delete(`${INTENDED}?source=${SOURCE}`).expect(204);
    await caller.delete(`${INTENDED}?source=${SOURCE}`).expect(404);
    expect((await send(digitized('service/5'))).warnings).toHaveLength(1);
    const audit = await dashboard.app.get(AuditTrail, { strict: false }).list(2);
    expect(audit.map(({ action, target, actor }) => [action, target, actor.name])).toEqual([
      ['warning-not-intended', 'HUE', 'Officer'],
      ['warning-intended', 'HUE', 'Officer'],
    ]);
  });

  it('refuse a reason that says nothing, an unknown kind, and a key of another source', async () => {
    await caller.put(INTENDED).send({ source: SOURCE, reason: '' }).expect(400);
    const unknown = INTENDED.replace('service-not-counted', 'nonsense');
    await caller.put(unknown).send({ source: SOURCE, reason: 'agreed' }).expect(404);
    const feed = dashboard.http(await dashboard.key({ rights: ['events:write'], source: '/other' }));
    await feed.put(INTENDED).send({ source: SOURCE, reason: 'agreed' }).expect(403);
  });
});
