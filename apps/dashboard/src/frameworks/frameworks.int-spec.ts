import { FrameworkSet } from '#maturity';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import {
  startTwoRegionsDashboard,
  type TwoRegionsDashboard,
} from '../../../../test/support/two-regions-dashboard-app.js';
import { answerOf } from '../../../../test/support/ladder-dashboard-app.js';
import { everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: TwoRegionsDashboard;
let national: Caller;
let southern: Caller;
beforeAll(async () => {
  dashboard = await startTwoRegionsDashboard();
  ({ national, southern } = dashboard);
});
afterAll(() => dashboard.close());

describe('GET /frameworks', () => {
  const idsOf = (answer: { body: unknown }): string[] =>
    (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);

  it('lists the frameworks that apply to any org unit of the access scope (I7)', async () => {
    expect(idsOf(await national.get('/api/v1/frameworks').expect(200))).toEqual(['test-ladder', 'southern']);
    expect(idsOf(await southern.get('/api/v1/frameworks').expect(200))).toEqual(['test-ladder', 'southern']);
    const northern = dashboard.http(await dashboard.key({ orgUnit: 'NORTH' }));
    expect(idsOf(await northern.get('/api/v1/frameworks').expect(200))).toEqual(['test-ladder']);
    await northern.get('/api/v1/frameworks/southern').expect(404);
  });

  it('describes KPIs, stages and thresholds of one framework, with the provenance of each', async () => {
    const { body } = await national
      .get('/api/v1/frameworks/test-ladder')
      .set('accept-language', 'en')
      .expect(200);
    expect(body).toMatchObject({
      id: 'test-ladder',
      name: 'Test ladder',
      followed: false,
      edition: {
        id: '1',
        validFrom: '2020-01-01',
        validTo: null,
        state: 'in-force',
        source: 'Nowhere',
        legalBasis: null,
        basis: '1',
        successor: null,
      },
      editions: [{ id: '1' }],
      studies: ['province'],
      trackKinds: ['ladder'],
      appliesTo: { levels: ['province'], within: null },
      kpis: [
        { id: 'full-process-share', unit: 'percent', window: null, provenance: 'house', better: 'higher' },
      ],
      tracks: [
        {
          id: 'ladder',
          kind: 'ladder',
          name: 'Ladder',
          stages: [
            {
              level: 1,
              name: 'Stage 1',
              criteria: [
                {
                  kpi: 'full-process-share',
                  direction: 'at-least',
                  enter: 50,
                  exit: 45,
                  provenance: 'house',
                },
              ],
            },
            { level: 2, name: 'Stage 2' },
          ],
        },
      ],
    });
  });

  it('shows errors of the files only to administrators of the whole installation', async () => {
    const set = dashboard.app.get(FrameworkSet, { strict: false });
    const problem = { path: '/kpis/0', line: 3, rule: 'unknown-driver' as const, detail: 'Name a measure.' };
    set.keepDespite([{ ...problem, file: '/etc/frameworks/broken.yaml' }]);
    const notified = async (key: Parameters<DashboardApp['key']>[0]): Promise<unknown> => {
      const caller = dashboard.http(await dashboard.key(key));
      return ((await caller.get('/api/v1/frameworks').expect(200)).body as { problems?: unknown }).problems;
    };
    expect(await notified({ rights: ['read', 'administer'] })).toEqual([{ ...problem, file: 'broken.yaml' }]);
    expect(await notified({ rights: ['read', 'administer'], orgUnit: 'SOUTH' })).toBeUndefined();
    expect(await notified({})).toBeUndefined();
  });

  it('answers 404 for an unknown framework', async () => {
    const { body } = await national.get('/api/v1/frameworks/nothing').expect(404);
    expect(body).toMatchObject({ code: 'framework-not-found' });
  });
});

describe('GET /frameworks/{id} of a framework with every kind of track', () => {
  const share = { kpi: 'full-process-share', name: 'Full-process share' };
  let ofEveryKind: DashboardApp;
  let reader: Caller;
  beforeAll(async () => {
    ofEveryKind = await startDashboard({ frameworks: everyKind });
    reader = ofEveryKind.http(await ofEveryKind.key());
  });
  afterAll(() => ofEveryKind.close());

  const ask = (path: string, status = 200): Promise<Record<string, unknown>> =>
    answerOf(reader, path, status);

  it('describes every edition and every kind of track, with the provenance of each number', async () => {
    expect(await ask('/frameworks/every-kind')).toMatchObject({
      edition: {
        id: 'new',
        state: 'in-force',
        legalBasis: { number: '1/QĐ', date: '2025-05-20', body: 'Somebody' },
        basis: 'new',
      },
      editions: [
        { id: 'old', validTo: '2025-05-31', state: 'ended' },
        { id: 'new', validTo: null },
      ],
      trackKinds: ['independent', 'index', 'checklist', 'targets'],
      tracks: [
        { id: 'gates', kind: 'independent', stages: [{ id: 'stage-1' }, { id: 'stage-2' }] },
        {
          kind: 'index',
          max: 10,
          rounding: { score: 1 },
          groups: [
            {
              id: 'supply',
              name: 'Supply',
              provenance: 'official',
              items: [
                { ...share, points: 10, provenance: 'reproduced', transform: { kind: 'linear', to: 80 } },
              ],
            },
          ],
          bands: [{ id: 'good', enter: 5, exit: 4, exclusive: false, provenance: 'house' }, { id: 'best' }],
        },
        { kind: 'checklist', items: [{ id: 'any', name: 'Any service', enter: 1 }, { id: 'many' }] },
        { kind: 'targets', targets: [{ id: 'soon', value: 90, due: '2025-10-31' }, { id: 'later' }] },
      ],
    });
    expect(await ask('/frameworks/every-kind?edition=old')).toMatchObject({
      edition: { id: 'old' },
      tracks: [{ id: 'gates' }],
    });
    expect(await ask('/frameworks/every-kind?edition=none', 404)).toMatchObject({
      code: 'edition-not-found',
      editions: ['old', 'new'],
    });
  });
});
