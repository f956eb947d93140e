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

describe('GET /org-units/{code}/maturity/history', () => {
  it('returns the level over time', async () => {
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

describe('GET /org-units/{code}/maturity/history across editions', () => {
  const range = 'framework=every-kind&from=2025-05-01&to=2025-06-30';
  const broken = [{ day: '2025-06-30', from: 'old', to: 'new', comparable: false }];

  it('shows a break where the edition changes', async () => {
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

  it('shows no break when one edition is chosen', async () => {
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
