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

const close = (value: number): number => expect.closeTo(value, 4) as number;
const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /org-units/{code}/maturity/comparison', () => {
  const path = '/org-units/P1/maturity/comparison?framework=every-kind&from=2025-05-31&to=2025-08-31';

  it('refuses editions with different bases, and names both', async () => {
    expect(await ask(path, 422)).toMatchObject({
      code: 'not-comparable',
      editions: [
        { day: '2025-05-31', edition: 'old', basis: 'old' },
        { day: '2025-08-31', edition: 'new', basis: 'new' },
      ],
    });
  });

  it('returns the difference of each KPI and track on one basis', async () => {
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
