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

const share = { kpi: 'full-process-share', name: 'Full-process share' };

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

  it('may suppose an event of the body itself away, but knows none of another body (I7)', async () => {
    const firstOf = async (code: string): Promise<{ source: string; id: string }> => {
      const evidence = `/org-units/${code}/kpis/full-process-share/evidence?framework=test-ladder&part=numerator`;
      return ((await ask(evidence))['items'] as { source: string; id: string }[])[0]!;
    };
    const retraction = ({ source, id }: { source: string; id: string }): object => {
      return { type: 'vn.thang.event.retracted.v1', source, data: { source, id, reason: 'x' } };
    };
    const own = { events: [retraction(await firstOf('P1'))], framework: 'test-ladder' };
    const { body } = await leader.post(path).send(own).expect(200);
    expect(body).toMatchObject({ items: [{ changes: [{ kpi: 'full-process-share', from: 60, to: 50 }] }] });
    const refusal = async (event: object): Promise<unknown> =>
      (
        await leader
          .post(path)
          .send({ events: [event] })
          .expect(422)
      ).body;
    const foreign = await refusal(retraction(await firstOf('P2')));
    expect(foreign).toMatchObject({ errors: [{ pointer: '/data/id', code: 'target-unknown' }] });
    expect(foreign).toEqual(await refusal(retraction({ source: '/nowhere', id: 'nothing' })));
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
