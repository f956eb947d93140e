import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { againstPeers, everyKind } from '../../../../test/support/track-kinds-fixture.js';

let dashboard: LadderDashboard;
let leader: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, againstPeers]);
  ({ leader } = dashboard);
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, path, status);

const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /org-units/{code}/actions', () => {
  it('ranks work by the gain per unit of work, with its effects on other tracks', async () => {
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
