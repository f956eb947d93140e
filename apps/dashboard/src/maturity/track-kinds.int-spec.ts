import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard.js';
import { againstPeers, everyKind } from '../../../../test/support/measured-frameworks.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, againstPeers]);
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const close = (value: number): number => expect.closeTo(value, 4) as number;
const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /frameworks/{id}', () => {
  it('describes every edition, and every kind of track with where each number comes from', async () => {
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

describe('GET /org-units/{code}/maturity', () => {
  it('tells of gates, scores, things and targets', async () => {
    const { items } = await ask('/org-units/P1/maturity?framework=every-kind');
    expect(items).toMatchObject([
      {
        edition: 'new',
        tracks: [
          {
            kind: 'independent',
            stage: { level: 1, id: 'open-1', name: '1 of 2 gates open' },
            gates: [
              { id: 'stage-1', name: 'Stage 1', open: true },
              { id: 'stage-2', open: false, unmet: [{ kpi: 'full-count', missing: { count: 3 } }] },
            ],
          },
          {
            kind: 'index',
            score: 7.5,
            stage: { id: 'good', name: 'Good' },
            known: { points: 7.5, of: 10 },
            groups: [{ name: 'Supply', points: 7.5, of: 10, items: [{ ...share, share: 0.75 }] }],
          },
          {
            kind: 'checklist',
            score: 0.5,
            items: [
              { id: 'any', name: 'Any service', met: true },
              { id: 'many', met: false, missing: { count: 2 } },
            ],
          },
          {
            kind: 'targets',
            targets: [
              { id: 'soon', name: 'Goal soon', verdict: 'at-risk', missing: { count: 3 } },
              { id: 'later', verdict: 'on-track', eta: expect.stringMatching(/^202[56]-/) as string },
            ],
          },
        ],
      },
    ]);
  });

  it('measures against all peers where a framework does, whoever asks', async () => {
    const scoreOf = async (code: string, caller = leader): Promise<unknown> => {
      const { items } = await ask(`/org-units/${code}/maturity?framework=against-peers`, 200, caller);
      return (items as { tracks: { score: number | null }[] }[])[0]!.tracks[0]!.score;
    };
    expect([await scoreOf('P1'), await scoreOf('P2'), await scoreOf('P3')]).toEqual([0, 10, null]);
    expect(await scoreOf('P2', leaderOfP2)).toBe(10);
  });

  it('says what was known, and by which tree', async () => {
    const valueAt = async (query: string): Promise<unknown> => {
      const { items } = await ask(`/org-units/P1/maturity?framework=test-ladder&${query}`);
      const [{ knownAt, tree, kpis }] = items as [
        { knownAt: unknown; tree: unknown; kpis: { value: unknown }[] },
      ];
      return [knownAt, tree, kpis[0]!.value];
    };
    const before = '2025-09-02T02:59:59.999Z';
    expect(await valueAt(`knownAt=${before}`)).toEqual([before, 'as-is', null]);
    expect(await valueAt('knownAt=2025-09-02T10:00:00%2B07:00')).toEqual([
      '2025-09-02T03:00:00.000Z',
      'as-is',
      60,
    ]);
    expect(await valueAt('tree=as-was')).toEqual([null, 'as-was', 60]);
    expect(await valueAt('tree=restated&asOf=2025-04-04')).toEqual([null, 'restated', 10]);
  });

  it('holds a day against the edition of that day, unless one is chosen', async () => {
    const editionOf = async (query: string): Promise<unknown> => {
      const { items } = await ask(`/org-units/P1/maturity?framework=every-kind&${query}`);
      return (items as { edition: string }[])[0]!.edition;
    };
    expect(await editionOf('asOf=2025-05-31')).toBe('old');
    expect(await editionOf('asOf=2025-06-01')).toBe('new');
    expect(await editionOf('asOf=2019-06-01')).toBe('old');
    expect(await editionOf('asOf=2025-05-31&edition=new')).toBe('new');
  });
});

describe('lines across editions', () => {
  const range = 'framework=every-kind&from=2025-05-01&to=2025-06-30';
  const broken = [{ day: '2025-06-30', from: 'old', to: 'new', comparable: false }];

  it('carry a break', async () => {
    expect(await ask(`/org-units/P1/kpis/full-process-share/series?${range}`)).toMatchObject({
      points: [
        { day: '2025-05-31', edition: 'old', value: 30 },
        { day: '2025-06-30', edition: 'new', value: 40 },
      ],
      breaks: broken,
    });
    expect(await ask(`/org-units/P1/maturity/history?${range}`)).toMatchObject({
      tracks: [
        { id: 'gates', points: [{ edition: 'old' }, { edition: 'new' }] },
        { id: 'quality', points: [{ score: null }, { score: 5, level: 1 }] },
        { id: 'things' },
        { id: 'goals' },
      ],
      breaks: broken,
    });
  });

  it('carry none on one basis', async () => {
    expect(await ask(`/org-units/P1/maturity/history?${range}&edition=new`)).toMatchObject({
      tracks: [
        { id: 'gates' },
        { id: 'quality', points: [{ edition: 'new', score: 3.8 }, { score: 5 }] },
        {},
        {},
      ],
      breaks: [],
    });
  });
});

describe('GET /org-units/{code}/maturity/comparison', () => {
  const path = '/org-units/P1/maturity/comparison?framework=every-kind&from=2025-05-31&to=2025-08-31';

  it('refuses editions of different bases, naming both', async () => {
    expect(await ask(path, 422)).toMatchObject({
      code: 'not-comparable',
      editions: [
        { day: '2025-05-31', edition: 'old', basis: 'old' },
        { day: '2025-08-31', edition: 'new', basis: 'new' },
      ],
    });
  });

  it('gives the differences of each KPI and track on one basis', async () => {
    expect(await ask(`${path}&edition=new`)).toMatchObject({
      from: { day: '2025-05-31', edition: 'new' },
      to: { day: '2025-08-31', edition: 'new' },
      differences: [
        { ...share, from: 30, to: 60, change: 30 },
        { kpi: 'full-count', change: 3 },
        { kpi: 'half-share', change: 15 },
      ],
      tracks: [
        { track: 'gates', levels: 1 },
        { track: 'quality', from: null, to: { id: 'good', name: 'Good' }, levels: 1, score: close(3.7) },
        { track: 'things' },
        { track: 'goals' },
      ],
    });
  });

  it.each(['from=2025-09-01&to=2025-08-31', 'from=never', 'to=2025-08-31'])('refuses ?%s', async (query) => {
    await ask(`/org-units/P1/maturity/comparison?framework=every-kind&${query}`, 400);
  });
});

describe('GET /frameworks/{id}/peers', () => {
  it('ranks, groups and measures bodies against each other', async () => {
    expect(await ask('/frameworks/every-kind/peers?track=quality&since=2025-07-31')).toMatchObject({
      edition: 'new',
      population: { count: 2, mean: 8.75, deviation: 1.25, lowest: 7.5, highest: 10 },
      items: [
        {
          orgUnit: { code: 'P2', name: 'Province P2' },
          value: 10,
          z: 1,
          normalized: 1,
          rank: 1,
          group: 'Best',
        },
        { orgUnit: { code: 'P1' }, value: 7.5, rank: 2, movement: { rank: 0, value: close(1.2) } },
        { orgUnit: { code: 'P3' }, value: null, rank: null, group: null, movement: null },
      ],
      next: null,
    });
  });

  it('tells nothing of bodies beyond reach, not even in a mean (I7)', async () => {
    const path = '/frameworks/every-kind/peers?kpi=full-process-share';
    expect(await ask(path, 200, leaderOfP2)).toMatchObject({
      population: { count: 1, mean: 100 },
      items: [{ orgUnit: { code: 'P2' }, rank: 1 }],
    });
    await ask(`${path}&root=P1`, 404, leaderOfP2);
  });

  it.each([
    ['', 400],
    ['kpi=full-count&track=quality', 400],
    ['track=goals', 400],
    ['track=none', 404],
    ['kpi=none', 404],
    ['kpi=full-count&level=planet', 400],
    ['kpi=full-count&since=never', 400],
  ])('refuses ?%s', async (query, status) => {
    await ask(`/frameworks/every-kind/peers?${query}`, status);
  });
});
