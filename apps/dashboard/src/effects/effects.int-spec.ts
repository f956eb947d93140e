import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { frameworkFrom } from '../../../../test/support/framework-factory.js';

let dashboard: DashboardApp;
let key: string;

/** Positions count from 1, in this order. */
const registered = service('registered', {
  time: '2025-01-02T00:00:00Z',
  data: { name: 'Đăng ký', group: 'G2C' },
});
const digitized = service('digitized', { time: '2025-02-01T00:00:00Z', data: { process: 'full' } });
const again = service('digitized', { time: '2025-03-01T00:00:00Z', data: { process: 'full' } });
const lost = service('digitized', {
  subject: 'service/2',
  time: '2025-03-01T00:00:00Z',
  data: { process: 'full' },
});
const covered = cloudEvent('dossier.submitted', {
  orgunit: 'HUE',
  subject: 'service/1',
  time: '2025-03-10T05:00:00Z',
});
const report = cloudEvent('activity.reported', {
  orgunit: 'HUE',
  subject: 'service/1',
  time: '2025-04-01T05:00:00Z',
  data: {
    period: { from: '2025-03-01', to: '2025-03-31' },
    basis: 'period',
    quantities: { 'dossiers.received': 10 },
  },
});
const lateDossier = cloudEvent('dossier.submitted', {
  orgunit: 'HUE',
  subject: 'service/1',
  time: '2025-03-11T05:00:00Z',
});
const corrected = service('digitized', {
  time: '2025-02-01T00:00:00Z',
  corrects: digitized.id,
  data: { process: 'partial' },
});
const taken = retraction(again);

function service(name: string, overrides: object): CloudEvent {
  return cloudEvent(`service.${name}`, { orgunit: 'HUE', subject: 'service/1', ...overrides });
}

beforeAll(async () => {
  const appliesTo = { levels: ['province', 'nation'] };
  dashboard = await startDashboard({ frameworks: [{ ...frameworkFrom({ appliesTo }), hash: 'l' }] });
  key = await dashboard.key();
  await dashboard.append(
    established('VN', undefined, { level: 'nation' }),
    established('HUE', 'VN', { level: 'province', name: 'Huế' }),
    ...[registered, digitized, again, lost, covered, report, lateDossier, corrected, taken],
  );
  await dashboard.project();
});
afterAll(() => dashboard.close());

interface Effects {
  state: string;
  replacedBy: string | null;
  amends: string | null;
  deltas: {
    orgUnit: { code: string; name: string };
    measure: string;
    day: string;
    subject: string | null;
    amount: number;
  }[];
  kpis: { framework: string; kpi: string; orgUnits: { code: string }[] }[];
  reasons: { code: string; detail: string; advice: string | null }[];
}

async function effectsOf(position: number, by = key): Promise<Effects> {
  const { body } = await dashboard
    .http(by)
    .get(`/api/v1/events/${position}/effects`)
    .set('accept-language', 'en')
    .expect(200);
  return body as Effects;
}

const totals = ({ deltas }: Effects): string[] =>
  deltas
    .filter(({ subject, amount }) => subject === null && amount !== 0)
    .map(({ measure, day, amount }) => `${measure} ${day} ${amount}`);

describe('GET /events/{position}/effects', () => {
  it('shows what an event added, and the KPIs of the org unit and those above it that read it', async () => {
    const effects = await effectsOf(3);
    expect(effects).toMatchObject({ state: 'effective', replacedBy: null, amends: null, reasons: [] });
    expect(totals(effects)).toEqual(['services.catalogued 2025-01-02 1', 'services.eligible 2025-01-02 1']);
    expect(effects.deltas).toContainEqual({
      orgUnit: { code: 'HUE', name: 'Huế' },
      measure: 'services.eligible.segments',
      name: expect.any(String) as string,
      day: '2025-01-02',
      subject: 'group=G2C',
      amount: 1,
    });
    expect(effects.kpis).toMatchObject([
      { framework: 'test-ladder', kpi: 'full-process-share', orgUnits: [{ code: 'HUE' }, { code: 'VN' }] },
    ]);
  });

  it('shows what an event did when it was recorded, and the correction that took its place', async () => {
    const effects = await effectsOf(4);
    expect(effects).toMatchObject({
      state: 'superseded',
      replacedBy: '10',
      reasons: [{ code: 'superseded' }],
    });
    expect(totals(effects)).toContain('services.fullProcess 2025-02-01 1');
  });

  it('shows of a correction what it changed against the version before it', async () => {
    const effects = await effectsOf(10);
    expect(effects).toMatchObject({ state: 'effective', amends: '4' });
    expect(totals(effects)).toEqual(
      expect.arrayContaining(['services.partial 2025-02-01 1', 'services.fullProcess 2025-02-01 -1']),
    );
    expect(totals(effects)).toContain('services.fullProcess 2025-03-01 1');
  });

  it('shows of a retraction what it took away', async () => {
    const effects = await effectsOf(11);
    expect(effects).toMatchObject({ state: 'effective', amends: '5' });
    expect(totals(effects)).toContain('services.fullProcess 2025-03-01 -1');
    expect(await effectsOf(5)).toMatchObject({ state: 'retracted', replacedBy: '11' });
  });

  it.each([
    ['an event that says what is known', 5, ['retracted']],
    ['an event about a service that was never registered', 6, ['service-not-counted']],
    ['a dossier that a report covers', 9, ['covered-by-report', 'type-not-read']],
    ['an event that changes the tree', 2, ['changes-tree']],
  ])('gives the reason why %s changes no figure', async (_, position, codes) => {
    const { reasons } = await effectsOf(position);
    expect(reasons.map(({ code }) => code)).toEqual(codes);
    expect(reasons.every(({ detail }) => detail.length > 10)).toBe(true);
  });

  it('answers for an event outside the access scope as for one that does not exist', async () => {
    await dashboard.append(established('NEXT', 'VN', { level: 'province' }));
    const stranger = await dashboard.key({ orgUnit: 'NEXT' });
    for (const position of ['3', '999', 'x']) {
      const { body } = await dashboard.http(stranger).get(`/api/v1/events/${position}/effects`).expect(404);
      expect(body).toMatchObject({ code: 'not-found' });
    }
    await dashboard
      .http(await dashboard.key({ orgUnit: 'HUE' }))
      .get('/api/v1/events/3/effects')
      .expect(200);
  });

  it('says of an event that is not counted yet that it waits', async () => {
    await dashboard.append(
      service('integrated', { time: '2025-05-01T00:00:00Z', data: { portal: 'national' } }),
    );
    expect(await effectsOf(13)).toMatchObject({
      state: 'not-counted-yet',
      reasons: [{ code: 'not-counted-yet' }],
    });
  });

  it('says of an event that repeats what was recorded that nothing is new', async () => {
    await dashboard.append(
      service('digitized', { time: '2025-06-01T00:00:00Z', data: { process: 'partial' } }),
    );
    await dashboard.project();
    const { rows } = await dashboard.database.query<{ position: string }>(
      'select max(position) as position from event_log.events',
    );
    expect(await effectsOf(Number(rows[0]?.position))).toMatchObject({
      state: 'effective',
      kpis: [],
      reasons: [{ code: 'nothing-new', detail: expect.stringContaining('no figure changes') as string }],
    });
  });

  it('says of an erased event that it no longer counts, and shows nothing of it', async () => {
    await dashboard.database.query('update event_log.events set canonical = null where position = 7');
    expect(await effectsOf(7)).toMatchObject({
      ...{ event: null, state: null, deltas: [], kpis: [] },
      reasons: [
        { code: 'erased', detail: 'The text of the event was erased on demand, so it no longer counts.' },
      ],
    });
  });
});
