import { commandLine } from '#identity';
import { InstallationSettings } from '#installation';
import { established } from '../../../../test/support/cloud-event-factory.js';
import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  startTwoRegionsDashboard,
  type TwoRegionsDashboard,
} from '../../../../test/support/two-regions-dashboard-app.js';

let dashboard: TwoRegionsDashboard;
let national: Caller;
let southern: Caller;
beforeAll(async () => {
  dashboard = await startTwoRegionsDashboard();
  ({ national, southern } = dashboard);
});
afterAll(() => dashboard.close());

const codesOf = (answer: { body: unknown }): string[] =>
  (answer.body as { items: { code: string }[] }).items.map(({ code }) => code);

describe('GET /org-units', () => {
  it('lists the tree from the top downwards', async () => {
    expect(codesOf(await national.get('/api/v1/org-units').expect(200))).toEqual([
      'VN',
      'NORTH',
      'SOUTH',
      'G01',
      'G48',
      'G02',
    ]);
  });

  it.each([
    ['parent=SOUTH', ['G48']],
    ['root=NORTH', ['NORTH', 'G01']],
    ['q=da%20nang', ['G48']],
    ['q=city&root=NORTH', ['G01']],
    ['q=nothing', []],
  ])('lists the org units that match ?%s', async (query, codes) => {
    expect(codesOf(await national.get(`/api/v1/org-units?${query}`).expect(200))).toEqual(codes);
  });

  it('pages through all org units without gap or repeat', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${next}`;
      const answer = await national.get(`/api/v1/org-units?limit=2${cursor}`).expect(200);
      seen.push(...codesOf(answer));
      next = (answer.body as { next: string | null }).next;
    } while (next !== null);
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  it('shows a caller only their own subtree (I7)', async () => {
    const answer = await southern.get('/api/v1/org-units').expect(200);
    expect(codesOf(answer)).toEqual(['SOUTH', 'G48', 'G02']);
    expect((answer.body as { items: unknown[] }).items[0]).toMatchObject({ code: 'SOUTH', parent: null });
    for (const parameter of ['parent=NORTH', 'parent=nowhere', 'root=VN', 'root=nowhere']) {
      const refused = await southern.get(`/api/v1/org-units?${parameter}`).expect(404);
      expect(refused.body).toMatchObject({ code: 'org-unit-not-found' });
    }
  });
});

describe('GET /org-units/{code}', () => {
  it('returns the ancestors of an org unit and the frameworks that apply to it', async () => {
    const { body } = await national.get('/api/v1/org-units/G48').set('accept-language', 'en').expect(200);
    expect(body).toEqual({
      code: 'G48',
      name: 'Da Nang City',
      level: 'province',
      parent: 'SOUTH',
      status: 'active',
      establishedAt: '2025-01-01T00:00:00.000Z',
      endedAt: null,
      successors: [],
      children: 1,
      ancestors: [
        { code: 'VN', name: 'Viet Nam' },
        { code: 'SOUTH', name: 'South' },
      ],
      lastFactDay: null,
      endedOn: null,
      freshness: [
        { framework: 'southern', lastHeard: null, silentSince: null },
        { framework: 'test-ladder', lastHeard: null, silentSince: null },
      ],
      frameworks: ['southern', 'test-ladder'],
      usualFramework: 'southern',
      frameworksWithin: ['southern', 'test-ladder'],
      usualFrameworkWithin: 'southern',
    });
  });

  it('begins with a followed framework, whichever others apply', async () => {
    const settings = dashboard.app.get(InstallationSettings, { strict: false });
    await settings.change({ followed: ['test-ladder'] }, commandLine);
    const { body } = await national.get('/api/v1/org-units/G48').expect(200);
    expect(body).toMatchObject({
      frameworks: ['test-ladder', 'southern'],
      usualFramework: 'test-ladder',
      usualFrameworkWithin: 'test-ladder',
    });
    const { body: listed } = await national.get('/api/v1/frameworks').expect(200);
    const items = (listed as { items: { id: string; followed: boolean }[] }).items;
    expect(items.map(({ id, followed }) => [id, followed])).toEqual([
      ['test-ladder', true],
      ['southern', false],
    ]);
    await settings.change({ followed: [] }, commandLine);
  });

  it('returns the frameworks that apply to org units below, when none applies to the org unit itself', async () => {
    const { body } = await national.get('/api/v1/org-units/VN').expect(200);
    expect(body).toMatchObject({
      ...{ frameworks: [], usualFramework: null },
      ...{ frameworksWithin: ['southern', 'test-ladder'], usualFrameworkWithin: 'southern' },
    });
  });

  it('returns a merged org unit with its successor', async () => {
    const { body } = await national.get('/api/v1/org-units/G02').expect(200);
    expect(body).toMatchObject({
      name: 'Hà Giang',
      status: 'merged',
      successors: ['G48'],
      endedAt: '2025-07-01T00:00:00.000Z',
    });
  });

  it('hides ancestors outside the access scope, and answers for org units outside it as for unknown ones (I7)', async () => {
    const { body } = await southern.get('/api/v1/org-units/G48').expect(200);
    expect((body as { ancestors: unknown[] }).ancestors).toEqual([{ code: 'SOUTH', name: 'South' }]);
    const beyond = await southern.get('/api/v1/org-units/G01').expect(404);
    const none = await southern.get('/api/v1/org-units/G99').expect(404);
    expect(JSON.stringify(beyond.body).replaceAll('G01', 'G99')).toBe(JSON.stringify(none.body));
  });

  it('answers 400 or 404 for a code that no org unit can have', async () => {
    await national.get('/api/v1/org-units/%00').expect(400);
    await national.get(`/api/v1/org-units/${'x'.repeat(400)}`).expect(404);
  });
});

describe('An org unit whose code has letters with marks', () => {
  it('is found by composed and by decomposed letters, in the path and in the query', async () => {
    await dashboard.append(established('Huế', 'VN'));
    for (const form of ['NFC', 'NFD'] as const) {
      const code = encodeURIComponent('Huế'.normalize(form));
      const { body } = await national.get(`/api/v1/org-units/${code}`).expect(200);
      expect((body as { code: string }).code).toBe('Huế'.normalize('NFC'));
      expect(codesOf(await national.get(`/api/v1/org-units?root=${code}`).expect(200))).toEqual(['Huế']);
    }
  });
});
