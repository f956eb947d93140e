import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: LadderDashboard;
let leader: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard(everyKind);
  ({ leader } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /org-units/{code}/forecast', () => {
  it('returns the pace and the expected arrival for every goal', async () => {
    const { items } = await ask('/org-units/P1/forecast?framework=every-kind&kpi=full-process-share');
    const pace = { ...share, verdict: 'arriving', slopePerMonth: expect.closeTo(9.8, 1) as number };
    expect(items).toMatchObject([
      { ...pace, track: 'quality', stage: { id: 'best' }, threshold: 80, target: null },
      { ...pace, track: 'goals', stage: null, threshold: 90, target: { id: 'soon', verdict: 'at-risk' } },
      { ...pace, target: { id: 'later', verdict: 'on-track' }, window: { from: '2025-01-31' } },
    ]);
    const [first] = items as { eta: string; earliest: string; latest: string; points: unknown[] }[];
    expect([first!.earliest <= first!.eta, first!.eta <= first!.latest]).toEqual([true, true]);
    expect(first!.points.length).toBe(9);
  });

  it('returns all KPIs unless one is named, and answers 404 for an unknown one', async () => {
    const { items } = await ask('/org-units/P3/forecast?framework=every-kind');
    expect(new Set((items as { verdict: string }[]).map(({ verdict }) => verdict))).toEqual(
      new Set(['not-enough-data']),
    );
    await ask('/org-units/P1/forecast?framework=every-kind&kpi=none', 404);
  });
});
