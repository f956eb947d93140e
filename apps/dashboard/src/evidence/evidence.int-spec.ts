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

const share = { kpi: 'full-process-share', name: 'Full-process share' };

describe('GET /org-units/{code}/kpis/{kpi}/evidence', () => {
  const path = '/org-units/P1/kpis/full-process-share/evidence?framework=every-kind';

  it('returns the events page by page, with amounts that add up to the number', async () => {
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

  it('shows no event outside the access scope (I7)', async () => {
    await ask(path, 404, leaderOfP2);
  });
});
