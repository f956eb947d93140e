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

describe('GET /overview', () => {
  it('shows all org units that a framework applies to', async () => {
    const { body } = await inEnglish(leader, '/overview?framework=test-ladder').expect(200);
    expect(body).toMatchObject({
      framework: 'test-ladder',
      edition: '1',
      asOf: '2025-09-02',
      lastFactDay: '2025-08-05',
      position: LAST_POSITION,
      next: null,
      items: [
        {
          orgUnit: { code: 'P1', name: 'Province P1', level: 'province', parent: 'VN' },
          tracks: [
            {
              id: 'ladder',
              stage: stageDocument(1),
              announced: stageDocument(1),
              progress: 0.333,
              next: { ...stageDocument(2), first: { kpi: 'full-process-share', missing: { count: 2 } } },
            },
          ],
          coverage: { reporting: 1, of: 1 },
          lastFactDay: '2025-08-05',
          freshness: { lastHeard: '2025-08-05', silentSince: null },
        },
        {
          orgUnit: { code: 'P2' },
          tracks: [{ stage: stageDocument(2), progress: null, next: null }],
          lastFactDay: '2025-02-01',
          freshness: { lastHeard: '2025-02-01', silentSince: '2025-05-03' },
        },
        {
          orgUnit: { code: 'P3' },
          tracks: [{ stage: null }],
          coverage: { reporting: 0, of: 1 },
          lastFactDay: null,
          freshness: { lastHeard: null, silentSince: null },
        },
      ],
    });
  });

  it('returns pages, also as of a past day', async () => {
    const first = await leader
      .get('/api/v1/overview?framework=test-ladder&limit=2&root=VN&asOf=2025-03-31')
      .expect(200);
    const page = first.body as { items: { orgUnit: { code: string } }[]; next: string };
    expect(page.items.map(({ orgUnit }) => orgUnit.code)).toEqual(['P1', 'P2']);
    expect(page.items[0]).toMatchObject({
      tracks: [{ stage: null, announced: null }],
      lastFactDay: '2025-03-05',
      // Whatever day is asked about, it is that of the real today.
      freshness: { lastHeard: '2025-08-05', silentSince: null },
    });
    const second = await leader
      .get(`/api/v1/overview?framework=test-ladder&limit=2&cursor=${page.next}`)
      .expect(200);
    expect(second.body).toMatchObject({ items: [{ orgUnit: { code: 'P3' } }], next: null });
  });

  it('shows only the track that is asked for', async () => {
    const ladder = await inEnglish(leader, '/overview?framework=test-ladder&track=ladder').expect(200);
    expect(ladder.body).toMatchObject({ items: [{ tracks: [{ id: 'ladder' }] }, {}, {}] });
    const other = await inEnglish(leader, '/overview?framework=test-ladder&track=other').expect(200);
    expect(other.body).toMatchObject({ items: [{ tracks: [] }, {}, {}] });
  });

  it('shows only org units within the access scope (I7)', async () => {
    const { body } = await leaderOfP2.get('/api/v1/overview?framework=test-ladder').expect(200);
    expect(body).toMatchObject({
      items: [{ orgUnit: { code: 'P2', parent: null } }],
      lastFactDay: '2025-02-01',
    });
    expect((body as { items: unknown[] }).items).toHaveLength(1);
    await leaderOfP2.get('/api/v1/overview?framework=test-ladder&root=VN').expect(404);
  });

  it.each([
    ['', 400],
    ['framework=nothing', 404],
    ['framework=test-ladder&root=nowhere', 404],
  ])('refuses ?%s', async (query, status) => {
    await leader.get(`/api/v1/overview?${query}`).expect(status);
  });
});

describe('GET /org-units/{code}', () => {
  it('returns the day of the last fact of an org unit or of one below it', async () => {
    const { body } = await leader.get('/api/v1/org-units/VN').expect(200);
    expect(body).toMatchObject({ lastFactDay: '2025-08-05', endedOn: null });
  });

  it('tells since when the facts that a framework reads are overdue, and that none is expected any more', async () => {
    const { body } = await leader.get('/api/v1/org-units/P2').expect(200);
    expect(body).toMatchObject({
      lastFactDay: '2025-02-01',
      endedOn: '2025-02-01',
      freshness: [{ framework: 'test-ladder', lastHeard: '2025-02-01', silentSince: '2025-05-03' }],
    });
  });
});
