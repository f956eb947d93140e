import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  inEnglish,
  stageDocument,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard.js';

let dashboard: LadderDashboard;
let leader: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard();
  ({ leader } = dashboard);
});
afterAll(() => dashboard.close());

describe('GET /org-units/{code}/maturity/history', () => {
  it('tells the level over time', async () => {
    const { body } = await leader
      .get(
        '/api/v1/org-units/P1/maturity/history?framework=test-ladder&from=2025-05-01&to=2025-08-10&step=month',
      )
      .expect(200);
    expect(body).toMatchObject({
      framework: 'test-ladder',
      tracks: [
        {
          id: 'ladder',
          points: [
            { day: '2025-05-31', level: null, progress: expect.closeTo(0.6, 5) as number },
            { day: '2025-06-30', level: null, progress: expect.closeTo(0.8, 5) as number },
            { day: '2025-07-31', level: 1, progress: 0 },
            { day: '2025-08-10', level: 1 },
          ],
        },
      ],
    });
  });

  it('covers the year up to today by default', async () => {
    const { body } = await leader
      .get('/api/v1/org-units/P1/maturity/history?framework=test-ladder')
      .expect(200);
    const [track] = (body as { tracks: { points: { day: string }[] }[] }).tracks;
    expect([track!.points[0]!.day, track!.points.at(-1)!.day]).toEqual(['2024-09-30', '2025-09-02']);
  });

  it.each([
    '',
    'framework=test-ladder&from=2025-09-01&to=2025-01-01',
    'framework=test-ladder&step=year',
    'framework=test-ladder&from=2000-01-01&step=day',
  ])('refuses ?%s', async (query) => {
    await leader.get(`/api/v1/org-units/P1/maturity/history?${query}`).expect(400);
  });
});

describe('GET /org-units/{code}/kpis/{kpi}/series', () => {
  const path = '/org-units/P1/kpis/full-process-share/series?framework=test-ladder';

  it('gives what a chart needs: points with their parts, and thresholds', async () => {
    const { body } = await inEnglish(leader, `${path}&from=2025-07-01&to=2025-08-31`).expect(200);
    const coverage = { reporting: 1, of: 1 };
    expect(body).toEqual({
      kpi: 'full-process-share',
      name: 'Full-process share',
      unit: 'percent',
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

  it('shows silence as silence', async () => {
    const { body } = await leader.get(`/api/v1${path}&from=2024-11-01&to=2024-12-31`).expect(200);
    expect((body as { points: unknown[] }).points).toMatchObject([{ value: null }, { value: null }]);
  });

  it('knows no other KPI', async () => {
    const { body } = await leader
      .get('/api/v1/org-units/P1/kpis/none/series?framework=test-ladder')
      .expect(404);
    expect(body).toMatchObject({ code: 'kpi-not-found' });
  });
});
