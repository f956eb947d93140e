import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  inEnglish,
  stageDocument,
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

describe('GET /org-units/{code}/kpis/{kpi}/series', () => {
  const path = '/org-units/P1/kpis/full-process-share/series?framework=test-ladder';

  it('returns points with their parts, and thresholds', async () => {
    const { body } = await inEnglish(leader, `${path}&from=2025-07-01&to=2025-08-31`).expect(200);
    const coverage = { reporting: 1, of: 1 };
    expect(body).toEqual({
      kpi: 'full-process-share',
      name: 'Full-process share',
      unit: 'percent',
      decimals: 1,
      provenance: 'house',
      points: [
        { day: '2025-07-31', edition: '1', value: 50, numerator: 5, denominator: 10, coverage },
        { day: '2025-08-31', edition: '1', value: 60, numerator: 6, denominator: 10, coverage },
      ],
      thresholds: [
        { track: 'ladder', stage: stageDocument(1), enter: 50, exit: 45, direction: 'at-least' },
        { track: 'ladder', stage: stageDocument(2), enter: 80, exit: 75, direction: 'at-least' },
      ],
      breaks: [],
    });
  });

  it('shows days without data as points without a value', async () => {
    const { body } = await leader.get(`/api/v1${path}&from=2024-11-01&to=2024-12-31`).expect(200);
    expect((body as { points: unknown[] }).points).toMatchObject([{ value: null }, { value: null }]);
  });

  it('answers 404 for an unknown KPI', async () => {
    const { body } = await leader
      .get('/api/v1/org-units/P1/kpis/none/series?framework=test-ladder')
      .expect(404);
    expect(body).toMatchObject({ code: 'kpi-not-found' });
  });

  it('shows a break where the edition changes', async () => {
    const range = 'framework=every-kind&from=2025-05-01&to=2025-06-30';
    const broken = [{ day: '2025-06-30', from: 'old', to: 'new', comparable: false }];
    expect(await ask(`/org-units/P1/kpis/full-process-share/series?${range}`)).toMatchObject({
      points: [
        { day: '2025-05-31', edition: 'old', value: 30 },
        { day: '2025-06-30', edition: 'new', value: 40 },
      ],
      breaks: broken,
    });
  });
});
