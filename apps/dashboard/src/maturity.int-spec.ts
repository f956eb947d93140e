import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/events.js';
import { frameworkFrom } from '../../../test/support/frameworks.js';

const ladder = { ...frameworkFrom(), hash: 'ladder' };
const nationalOnly = {
  ...frameworkFrom({ id: 'national', appliesTo: { levels: ['nation'] } }),
  hash: 'national',
};

let dashboard: DashboardApp;
let leader: Caller;
let leaderOfP2: Caller;

function body(code: string, parent: string | undefined, level: string): CloudEvent {
  const data = { name: { vi: `Tỉnh ${code}`, en: `Province ${code}` }, level, ...(parent ? { parent } : {}) };
  return established(code, parent, { data, time: '2025-01-01T00:00:00Z' });
}

/** Services of a body: registered in January, the first `full` of them made full-process on the days given. */
function services(orgunit: string, count: number, fullOn: readonly string[]): CloudEvent[] {
  const subjects = Array.from({ length: count }, (_, i) => `service/${orgunit}-${i}`);
  return [
    ...subjects.map((subject) =>
      cloudEvent('service.registered', {
        orgunit,
        subject,
        time: '2025-01-10T03:00:00Z',
        data: { name: subject },
      }),
    ),
    ...fullOn.map((day, i) =>
      cloudEvent('service.digitized', {
        orgunit,
        subject: subjects[i],
        time: `${day}T03:00:00Z`,
        data: { process: 'full' },
      }),
    ),
  ];
}

beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [ladder, nationalOnly], now: '2025-09-02T03:00:00Z' });
  await dashboard.append(
    body('VN', undefined, 'nation'),
    body('P1', 'VN', 'province'),
    body('P2', 'VN', 'province'),
    body('P3', 'VN', 'province'),
    ...services('P1', 10, [
      '2025-03-05',
      '2025-04-05',
      '2025-05-05',
      '2025-06-05',
      '2025-07-05',
      '2025-08-05',
    ]),
    ...services('P2', 4, ['2025-02-01', '2025-02-01', '2025-02-01', '2025-02-01']),
  );
  await dashboard.project();
  leader = dashboard.http(await dashboard.key());
  leaderOfP2 = dashboard.http(await dashboard.key({ orgUnit: 'P2' }));
});
afterAll(() => dashboard.close());

const stage = (level: number): object => ({ level, id: `stage-${level}`, name: `Stage ${level}` });
const english = (caller: Caller, path: string): ReturnType<Caller['get']> =>
  caller.get(`/api/v1${path}`).set('accept-language', 'en');

describe('GET /org-units/{code}/maturity', () => {
  it('tells where a body stands, what is missing in countable work, and when it arrives', async () => {
    const { body } = await english(leader, '/org-units/P1/maturity').expect(200);
    expect(body).toEqual({
      items: [
        {
          framework: 'test-ladder',
          edition: '1',
          orgUnit: 'P1',
          asOf: '2025-09-02',
          tree: 'as-is',
          tracks: [
            {
              id: 'ladder',
              stage: stage(1),
              announced: stage(1),
              score: null,
              progress: expect.closeTo((60 - 50) / (80 - 50), 5) as number,
              next: {
                ...stage(2),
                unmet: [
                  {
                    kpi: 'full-process-share',
                    name: 'Full-process share',
                    value: 60,
                    threshold: 80,
                    direction: 'at-least',
                    unit: 'percent',
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
              numerator: 6,
              denominator: 10,
              coverage: { reporting: 1, of: 1 },
              provenance: 'house',
            },
          ],
          position: '28',
        },
      ],
    });
  });

  it('looks back to any day, inclusive', async () => {
    const value = async (asOf: string): Promise<unknown> => {
      const { body } = await leader.get(`/api/v1/org-units/P1/maturity?asOf=${asOf}`).expect(200);
      return (body as { items: { kpis: { value: number | null }[] }[] }).items[0]!.kpis[0]!.value;
    };
    expect(await value('2025-04-04')).toBe(10);
    expect(await value('2025-04-05')).toBe(20);
    expect(await value('2024-12-31')).toBeNull();
  });

  it('tells silence from zero', async () => {
    const { body } = await leader.get('/api/v1/org-units/P3/maturity').expect(200);
    expect((body as { items: unknown[] }).items[0]).toMatchObject({
      tracks: [{ stage: null, progress: null }],
      kpis: [{ value: null, coverage: { reporting: 0, of: 1 } }],
    });
  });

  it('holds a body against the frameworks that study it', async () => {
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
    ['asOf=2025-02-30', 'invalid-request'],
    ['tree=as-was', 'not-supported'],
    ['tree=restated', 'not-supported'],
    ['tree=upside-down', 'invalid-request'],
    ['knownAt=2025-01-01T00:00:00Z', 'not-supported'],
    ['framework=', 'invalid-request'],
  ])('refuses ?%s', async (query, code) => {
    const { body } = await leader.get(`/api/v1/org-units/P1/maturity?${query}`).expect(400);
    expect(body).toMatchObject({ code });
  });

  it('waits for the position of a write, and says when it is behind', async () => {
    await leader.get('/api/v1/org-units/P1/maturity').set('thang-min-position', '28').expect(200);
    const { body } = await leader
      .get('/api/v1/org-units/P1/maturity')
      .set('thang-min-position', '999')
      .expect(503);
    expect(body).toMatchObject({ code: 'behind', position: '28' });
  });

  it('knows no body beyond reach (I7)', async () => {
    await leaderOfP2.get('/api/v1/org-units/P2/maturity').expect(200);
    await leaderOfP2.get('/api/v1/org-units/P1/maturity').expect(404);
    await leaderOfP2.get('/api/v1/org-units/VN/maturity').expect(404);
  });
});

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
    const { body } = await english(leader, `${path}&from=2025-07-01&to=2025-08-31`).expect(200);
    expect(body).toEqual({
      kpi: 'full-process-share',
      name: 'Full-process share',
      unit: 'percent',
      provenance: 'house',
      points: [
        { day: '2025-07-31', value: 50, numerator: 5, denominator: 10, coverage: { reporting: 1, of: 1 } },
        { day: '2025-08-31', value: 60, numerator: 6, denominator: 10, coverage: { reporting: 1, of: 1 } },
      ],
      thresholds: [
        { track: 'ladder', stage: stage(1), enter: 50, exit: 45, direction: 'at-least' },
        { track: 'ladder', stage: stage(2), enter: 80, exit: 75, direction: 'at-least' },
      ],
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

describe('GET /overview', () => {
  it('shows all bodies that a framework studies', async () => {
    const { body } = await english(leader, '/overview?framework=test-ladder').expect(200);
    expect(body).toMatchObject({
      framework: 'test-ladder',
      edition: '1',
      asOf: '2025-09-02',
      lastFactDay: '2025-08-05',
      position: '28',
      next: null,
      items: [
        {
          orgUnit: { code: 'P1', name: 'Province P1', level: 'province', parent: 'VN' },
          tracks: [
            {
              id: 'ladder',
              stage: stage(1),
              announced: stage(1),
              progress: expect.closeTo(1 / 3, 5) as number,
              next: { ...stage(2), first: { kpi: 'full-process-share', missing: { count: 2 } } },
            },
          ],
          coverage: { reporting: 1, of: 1 },
          lastFactDay: '2025-08-05',
        },
        {
          orgUnit: { code: 'P2' },
          tracks: [{ stage: stage(2), progress: null, next: null }],
          lastFactDay: '2025-02-01',
        },
        {
          orgUnit: { code: 'P3' },
          tracks: [{ stage: null }],
          coverage: { reporting: 0, of: 1 },
          lastFactDay: null,
        },
      ],
    });
  });

  it('goes through pages and back in time', async () => {
    const first = await leader
      .get('/api/v1/overview?framework=test-ladder&limit=2&root=VN&asOf=2025-03-31')
      .expect(200);
    const page = first.body as { items: { orgUnit: { code: string } }[]; next: string };
    expect(page.items.map(({ orgUnit }) => orgUnit.code)).toEqual(['P1', 'P2']);
    expect(page.items[0]).toMatchObject({
      tracks: [{ stage: null, announced: null }],
      lastFactDay: '2025-03-05',
    });
    const second = await leader
      .get(`/api/v1/overview?framework=test-ladder&limit=2&cursor=${page.next}`)
      .expect(200);
    expect(second.body).toMatchObject({ items: [{ orgUnit: { code: 'P3' } }], next: null });
  });

  it('stays within reach (I7)', async () => {
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
  it('tells when a body, or one below it, was last heard of', async () => {
    const { body } = await leader.get('/api/v1/org-units/VN').expect(200);
    expect(body).toMatchObject({ lastFactDay: '2025-08-05' });
  });
});
