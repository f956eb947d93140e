import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  inEnglish,
  LAST_POSITION,
  stageDocument,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard();
  ({ leader, leaderOfP2 } = dashboard);
});
afterAll(() => dashboard.close());

describe('GET /org-units/{code}/maturity', () => {
  it('returns the stage of an org unit, the missing work in countable units, and the expected arrival', async () => {
    const { body } = await inEnglish(leader, '/org-units/P1/maturity').expect(200);
    expect(body).toEqual({
      items: [
        {
          framework: 'test-ladder',
          edition: '1',
          orgUnit: 'P1',
          asOf: '2025-09-02',
          knownAt: null,
          tree: 'as-is',
          tracks: [
            {
              id: 'ladder',
              kind: 'ladder',
              stage: stageDocument(1),
              announced: stageDocument(1),
              settling: null,
              score: null,
              scoreDecimals: 2,
              progress: expect.closeTo((60 - 50) / (80 - 50), 5) as number,
              next: {
                ...stageDocument(2),
                unmet: [
                  {
                    kpi: 'full-process-share',
                    name: 'Full-process share',
                    value: 60,
                    threshold: 80,
                    direction: 'at-least',
                    unit: 'percent',
                    decimals: 1,
                    progress: expect.closeTo(1 / 3, 5) as number,
                    missing: {
                      measure: 'services.fullProcess',
                      name: expect.any(String) as string,
                      count: 2,
                    },
                    eta: expect.stringMatching(/^202[56]-\d{2}-\d{2}$/) as string,
                  },
                ],
                bottleneck: 'full-process-share',
              },
            },
          ],
          kpis: [
            {
              id: 'full-process-share',
              name: 'Full-process share',
              value: 60,
              unit: 'percent',
              decimals: 1,
              numerator: 6,
              denominator: 10,
              coverage: { reporting: 1, of: 1 },
              provenance: 'house',
              marks: [],
            },
          ],
          position: LAST_POSITION,
        },
      ],
    });
  });

  it('assesses any past day, with the facts of that day included', async () => {
    const value = async (asOf: string): Promise<unknown> => {
      const { body } = await leader.get(`/api/v1/org-units/P1/maturity?asOf=${asOf}`).expect(200);
      return (body as { items: { kpis: { value: number | null }[] }[] }).items[0]!.kpis[0]!.value;
    };
    expect(await value('2025-04-04')).toBe(10);
    expect(await value('2025-04-05')).toBe(20);
    expect(await value('2024-12-31')).toBeNull();
  });

  it('distinguishes missing data from zero', async () => {
    const { body } = await leader.get('/api/v1/org-units/P3/maturity').expect(200);
    expect((body as { items: unknown[] }).items[0]).toMatchObject({
      tracks: [{ stage: null, progress: null }],
      kpis: [{ value: null, coverage: { reporting: 0, of: 1 } }],
    });
  });

  it('assesses an org unit by the frameworks that apply to it', async () => {
    const { body } = await leader.get('/api/v1/org-units/VN/maturity').expect(200);
    expect((body as { items: unknown[] }).items).toMatchObject([
      {
        framework: 'national',
        kpis: [{ numerator: 10, denominator: 14, coverage: { reporting: 2, of: 3 } }],
      },
    ]);
    const { body: refused } = await leader
      .get('/api/v1/org-units/VN/maturity?framework=test-ladder')
      .expect(422);
    expect(refused).toMatchObject({ code: 'framework-not-applicable' });
    await leader.get('/api/v1/org-units/P1/maturity?framework=nothing').expect(404);
  });

  it.each([
    ['asOf=2025-02-30', 'asOf'],
    ['asOf=0000-01-01', 'asOf'],
    ['tree=upside-down', 'tree'],
    ['knownAt=2025-01-01', 'knownAt'],
    ['knownAt=2025-01-01T00:00:00', 'knownAt'],
    ['knownAt=2026-01-01T00:00:00Z', 'knownAt'],
    ['edition=1', 'edition'],
    ['framework=', 'framework'],
  ])('refuses ?%s and names the parameter', async (query, parameter) => {
    const { body } = await leader.get(`/api/v1/org-units/P1/maturity?${query}`).expect(400);
    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ parameter }] });
  });

  it.each(['asOf=0001-01-01', 'asOf=9999-12-31', 'knownAt=0001-01-01T00:00:00Z'])(
    'accepts the first and the last day of the calendar: ?%s',
    async (query) => {
      await leader.get(`/api/v1/org-units/P1/maturity?${query}`).expect(200);
    },
  );

  it('takes knownAt=now for all that the log holds', async () => {
    const plain = await leader.get('/api/v1/org-units/P1/maturity').expect(200);
    const { body } = await leader.get('/api/v1/org-units/P1/maturity?knownAt=now').expect(200);
    expect(body).toEqual(plain.body);
  });

  it('names the editions that exist when an unknown one is requested', async () => {
    const { body } = await leader
      .get('/api/v1/org-units/P1/maturity?framework=test-ladder&edition=2')
      .expect(404);
    expect(body).toMatchObject({ code: 'edition-not-found', editions: ['1'] });
  });

  it('waits for the position of a write, and answers 503 when the read models are behind', async () => {
    await leader.get('/api/v1/org-units/P1/maturity').set('thang-min-position', LAST_POSITION).expect(200);
    const { body } = await leader
      .get('/api/v1/org-units/P1/maturity')
      .set('thang-min-position', '999')
      .expect(503);
    expect(body).toMatchObject({ code: 'behind', position: LAST_POSITION });
  });

  it('answers 404 for an org unit outside the access scope (I7)', async () => {
    await leaderOfP2.get('/api/v1/org-units/P2/maturity').expect(200);
    await leaderOfP2.get('/api/v1/org-units/P1/maturity').expect(404);
    await leaderOfP2.get('/api/v1/org-units/VN/maturity').expect(404);
  });
});
