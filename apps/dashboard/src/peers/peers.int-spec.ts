import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard(everyKind);
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const close = (value: number): number => expect.closeTo(value, 4) as number;
describe('GET /frameworks/{id}/peers', () => {
  it('ranks and groups org units, and compares them with each other', async () => {
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

  it('leaves out org units outside the access scope, even from a mean (I7)', async () => {
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
