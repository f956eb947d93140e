import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { againstPeers, everyKind } from '../../../../test/support/track-kinds-fixture.js';

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

describe('GET /org-units/{code}/maturity', () => {
  it('returns gates, scores, items and targets', async () => {
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

  it('compares with all peers where a framework does, whatever the access scope of the caller', async () => {
    const scoreOf = async (code: string, caller = leader): Promise<unknown> => {
      const { items } = await ask(`/org-units/${code}/maturity?framework=against-peers`, 200, caller);
      return (items as { tracks: { score: number | null }[] }[])[0]!.tracks[0]!.score;
    };
    expect([await scoreOf('P1'), await scoreOf('P2'), await scoreOf('P3')]).toEqual([0, 10, null]);
    expect(await scoreOf('P2', leaderOfP2)).toBe(10);
  });

  it('answers as known at a moment, and by the requested tree', async () => {
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

  it('assesses a day by the edition of that day, unless one is chosen', async () => {
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
