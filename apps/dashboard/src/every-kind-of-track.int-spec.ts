import type { Caller } from '../../../test/support/dashboard-app.js';
import {
  inEnglish,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../test/support/ladder-dashboard.js';
import { againstPeers, everyKind } from '../../../test/support/measured-frameworks.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, againstPeers]);
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

async function ask(path: string, status = 200, caller = leader): Promise<Record<string, unknown>> {
  const { body, status: answered } = await inEnglish(caller, path);
  expect([path, answered, body]).toEqual([path, status, body]);
  return body as Record<string, unknown>;
}

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

describe('GET /org-units/{code}/kpis/{kpi}/explanation', () => {
  it('tells what the formula reads, and what looks at the value', async () => {
    expect(await ask('/org-units/P1/kpis/full-process-share/explanation?framework=every-kind')).toMatchObject(
      {
        ...share,
        value: 60,
        edition: 'new',
        provenance: 'house',
        formula: { numerator: 'services.fullProcess', denominator: 'services.eligible', window: null },
        parts: [
          { part: 'numerator', measure: 'services.fullProcess', amount: 6, measured: true },
          {
            part: 'denominator',
            measure: 'services.eligible',
            amount: 10,
            coverage: { reporting: 1, of: 1 },
          },
        ],
        uses: [
          { track: 'gates', stage: { name: 'Stage 1' }, enter: 50, exit: 45, met: true, missing: null },
          {
            track: 'quality',
            group: { id: 'supply', name: 'Supply' },
            points: 10,
            given: 7.5,
            transform: { to: 80 },
          },
          { track: 'goals', target: { id: 'soon', due: '2025-10-31' }, met: false, missing: { count: 3 } },
          { track: 'goals', target: { id: 'later' }, provenance: 'official' },
        ],
        missing: null,
      },
    );
  });

  it('leads on to the KPI that a number comes from', async () => {
    const { parts } = await ask('/org-units/P1/kpis/half-share/explanation?framework=every-kind');
    expect(parts).toMatchObject([{ part: 'numerator', kpi: share.kpi, name: share.name, amount: 60 }]);
  });

  it('says why there is no value', async () => {
    const silent = await ask('/org-units/P3/kpis/full-process-share/explanation?framework=every-kind');
    expect(silent).toMatchObject({ value: null, missing: expect.stringContaining('Silence') as string });
  });

  it('knows no other KPI, and no body beyond reach (I7)', async () => {
    const path = '/org-units/P1/kpis/none/explanation?framework=every-kind';
    expect(await ask(path, 404)).toMatchObject({ code: 'kpi-not-found' });
    await ask(path.replace('none', share.kpi), 404, leaderOfP2);
    await ask('/org-units/P1/kpis/full-process-share/explanation', 400);
  });
});

describe('GET /org-units/{code}/kpis/{kpi}/evidence', () => {
  const path = '/org-units/P1/kpis/full-process-share/evidence?framework=every-kind';

  it('gives the events page by page; what they add is the number', async () => {
    const seen: { position: string; adds: number }[] = [];
    let cursor = '';
    do {
      const page = await ask(`${path}&part=numerator&limit=4${cursor}`);
      expect(page).toMatchObject({ ...share, total: 6, numerator: 6, value: 60 });
      seen.push(...(page['items'] as typeof seen));
      cursor = page['next'] === null ? '' : `&cursor=${String(page['next'])}`;
    } while (cursor !== '');
    expect(seen.reduce((sum, { adds }) => sum + adds, 0)).toBe(6);
    expect(new Set(seen.map(({ position }) => position)).size).toBe(6);
    expect(seen[0]).toMatchObject({
      type: 'vn.thang.service.digitized.v1',
      orgUnit: { code: 'P1', name: 'Province P1' },
      part: 'numerator',
      measure: 'services.fullProcess',
      adds: 1,
      because: null,
    });
  });

  it.each([
    ['part=middle', 400],
    ['limit=501', 400],
    ['cursor=x', 400],
    ['edition=none', 404],
  ])('refuses ?%s', async (query, status) => {
    await ask(`${path}&${query}`, status);
  });

  it('shows no event beyond reach (I7)', async () => {
    await ask(path, 404, leaderOfP2);
  });
});

describe('GET /org-units/{code}/forecast', () => {
  it('tells the pace and when it leads where, for every goal', async () => {
    const { items } = await ask('/org-units/P1/forecast?framework=every-kind&kpi=full-process-share');
    const pace = { ...share, verdict: 'arriving', slopePerMonth: expect.closeTo(9.3, 1) as number };
    expect(items).toMatchObject([
      { ...pace, track: 'quality', stage: { id: 'best' }, threshold: 80, target: null },
      { ...pace, track: 'goals', stage: null, threshold: 90, target: { id: 'soon', verdict: 'at-risk' } },
      { ...pace, target: { id: 'later', verdict: 'on-track' }, window: { from: '2024-09-02' } },
    ]);
    const [first] = items as { eta: string; earliest: string; latest: string; points: unknown[] }[];
    expect([first!.earliest <= first!.eta, first!.eta <= first!.latest]).toEqual([true, true]);
    expect(first!.points.length).toBeGreaterThan(30);
  });

  it('looks at all KPIs unless one is named, and knows no other', async () => {
    const { items } = await ask('/org-units/P3/forecast?framework=every-kind');
    expect(new Set((items as { verdict: string }[]).map(({ verdict }) => verdict))).toEqual(
      new Set(['not-enough-data']),
    );
    await ask('/org-units/P1/forecast?framework=every-kind&kpi=none', 404);
  });
});

describe('GET /org-units/{code}/actions', () => {
  it('ranks work by what a unit of it brings, with what it does elsewhere', async () => {
    const { items } = await ask('/org-units/P1/actions');
    const actions = items as { count: number; name: string; gainPerUnit: number; effects: object[] }[];
    expect(actions.length).toBeGreaterThan(2);
    const gains = actions.map(({ gainPerUnit }) => gainPerUnit);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(actions[0]).toMatchObject({
      measure: 'services.fullProcess',
      name: expect.stringContaining('full') as string,
    });
    expect(actions.flatMap(({ effects }) => effects)).toContainEqual(
      expect.objectContaining({ framework: 'test-ladder', ...share, from: 60, to: 80 }),
    );
  });
});

describe('POST /org-units/{code}/what-if', () => {
  const path = '/api/v1/org-units/P1/what-if';
  const digitized = (service: number, more: object = {}): object => ({
    type: 'vn.thang.service.digitized.v1',
    subject: `service/P1-${service}`,
    data: { process: 'full' },
    ...more,
  });

  it('tells what events would change, and stores none of them', async () => {
    const { body } = await leader
      .post(path)
      .send({ events: [digitized(6), digitized(7)], framework: 'every-kind' })
      .expect(200);
    expect(body).toMatchObject({
      asOf: '2025-09-02',
      items: [
        {
          framework: 'every-kind',
          before: { tracks: [{ id: 'gates' }, { id: 'quality', score: 7.5 }, {}, {}] },
          after: { kpis: [{ id: share.kpi, value: 80 }, { id: 'full-count', value: 8 }, {}] },
          changes: [
            { kpi: share.kpi, from: 60, to: 80 },
            { kpi: 'full-count', from: 6, to: 8 },
            { kpi: 'half-share', from: 30, to: 40 },
            { track: 'quality', from: 7.5, to: 10 },
            { track: 'things', from: 0.5, to: 1 },
          ],
        },
      ],
    });
    const { items } = await ask('/org-units/P1/maturity?framework=every-kind');
    expect(items).toMatchObject([{ kpis: [{ value: 60 }, {}, {}] }]);
  });

  it('answers for every framework unless one is named', async () => {
    const { body } = await leader
      .post(path)
      .send({ events: [digitized(6)] })
      .expect(200);
    const ids = (body as { items: { framework: string }[] }).items.map(({ framework }) => framework);
    expect(ids).toEqual(['test-ladder', 'every-kind', 'against-peers']);
  });

  it.each<[string, object, string, string]>([
    ['an unknown type', { type: 'vn.thang.nothing.v1' }, '/type', 'unknown-type'],
    ['a payload that does not fit', { data: { process: 'half' } }, '/data/process', 'not-one-of'],
    ['another body', { orgunit: 'P2' }, '/orgunit', 'outside-scope'],
    ['a body that there is not', { orgunit: 'ZZ' }, '/orgunit', 'outside-scope'],
    ['a correction of nothing', { corrects: 'nothing' }, '/corrects', 'target-unknown'],
  ])('refuses %s as it would refuse the real thing', async (_, wrong, pointer, code) => {
    const events = [digitized(6), digitized(7, wrong)];
    const { body } = await leader.post(path).send({ events }).expect(422);
    expect(body).toMatchObject({ code: 'events-refused', errors: [{ index: 1, pointer, code }] });
  });

  it('supposes no change of the tree', async () => {
    const renamed = { type: 'vn.thang.org-unit.renamed.v1', subject: 'org-unit/P1', data: { name: 'X' } };
    const { body } = await leader
      .post(path)
      .send({ events: [renamed] })
      .expect(422);
    expect(body).toMatchObject({ errors: [{ index: 0, code: 'tree-not-supposed' }] });
  });

  it('bounds what is asked', async () => {
    await leader.post(path).send({ events: [] }).expect(400);
    await leader
      .post(path)
      .send({ events: Array.from({ length: 1001 }, () => ({})) })
      .expect(400);
    const long = 'x'.repeat(300_000);
    await leader
      .post(path)
      .send({ events: [{ type: long }] })
      .expect(422);
    await leader
      .post(path)
      .send({ events: [{ type: long.repeat(4) }] })
      .expect(413);
    await leaderOfP2
      .post(path)
      .send({ events: [digitized(6)] })
      .expect(404);
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
