import { cloudEvent, established, retraction } from '../../../../test/support/cloud-event-factory.js';
import type { Caller } from '../../../../test/support/dashboard-app.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { everyKind } from '../../../../test/support/track-kinds-fixture.js';

/** The days from idea to launch, as the middle one of the services of a year. */
const speed = {
  ...frameworkFrom({
    id: 'speed',
    tracks: [trackYaml([[criterionYaml({ kpi: 'days-to-launch', enter: 20, exit: 25 })]])],
    kpis: [
      kpiYaml({
        ...{ id: 'days-to-launch', unit: 'days', numerator: 'median(services.daysFromIdea)' },
        ...{ denominator: undefined, zeroDenominator: undefined, window: { months: 12 } },
        ...{ better: 'lower', driver: 'services.daysFromIdea' },
      }),
    ],
  }),
  hash: 'speed',
};

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
beforeAll(async () => {
  dashboard = await startLadderDashboard([...everyKind, speed]);
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

interface ShownItem {
  position: string;
  title: string;
  name: string | null;
  adds: number;
  added: number | null;
  because: string | null;
  replaced: { position: string; reason: string | null; at: string } | null;
}

describe('the evidence of corrected and retracted events', () => {
  const path = '/org-units/P1/kpis/full-process-share';
  const numerator = 'evidence?framework=every-kind&part=numerator';
  const digitized = (subject: string, more = {}) =>
    cloudEvent('service.digitized', {
      orgunit: 'P1',
      subject,
      time: '2025-08-20T03:00:00Z',
      data: { process: 'full' },
      ...more,
    });
  const lines = async (query = ''): Promise<ShownItem[]> =>
    (await ask(`${path}/${numerator}${query}`))['items'] as ShownItem[];
  const numberAt = async (query = ''): Promise<unknown> => {
    const { value, position } = await ask(`${path}/explanation?framework=every-kind&asOf=2025-09-02${query}`);
    return { value, position };
  };

  const wrong = digitized('service/P1-7');
  const mistaken = digitized('service/P1-8');
  let before: { value: unknown; position: string };
  beforeAll(async () => {
    await dashboard.append(wrong, mistaken);
    await dashboard.project();
    before = (await numberAt()) as typeof before;
    await dashboard.append(
      digitized('service/P1-7', { corrects: wrong.id, source: wrong.source, data: { process: 'partial' } }),
      retraction(mistaken, { data: { source: mistaken.source, id: mistaken.id, reason: 'typed twice' } }),
      digitized('service/P1-9'),
    );
    await dashboard.append(
      established('W', 'P1'),
      cloudEvent('org-unit.moved', {
        subject: 'org-unit/P3',
        time: '2025-09-01T00:00:00Z',
        data: { parent: 'P1' },
      }),
    );
    await dashboard.project();
  });

  it('names what happened, and lists events that no longer count with who, when and why', async () => {
    const items = await lines();
    expect(items.find(({ added }) => added === null)).toMatchObject({
      title: 'Put a service online or raise its level',
      name: 'service/P1-0',
      adds: 1,
    });
    const gone = items.filter(({ added }) => added !== null);
    expect(gone.map(({ adds, added, because, name }) => [name, because, adds, added])).toEqual([
      ['service/P1-7', 'corrected', 0, 1],
      ['service/P1-8', 'retracted', 0, 1],
    ]);
    expect(gone.map(({ replaced }) => replaced)).toEqual([
      { position: '32', reason: null, at: expect.stringMatching(/Z$/) as string, by: null },
      { position: '33', reason: 'typed twice', at: expect.stringMatching(/Z$/) as string, by: null },
    ]);
    expect(items.reduce((sum, { adds }) => sum + adds, 0)).toBe(7);
  });

  it('keeps the number and its events for ever at a position of the log', async () => {
    expect(before).toEqual({ value: 80, position: '30' });
    expect(await numberAt()).toMatchObject({ value: 70 });
    expect(await numberAt(`&knownAt=${before.position}`)).toEqual(before);
    const items = await lines(`&asOf=2025-09-02&knownAt=${before.position}`);
    expect(items).toHaveLength(8);
    expect(items.every(({ adds, replaced }) => adds === 1 && replaced === null)).toBe(true);
    const { items: assessed } = await ask(
      `/org-units/P1/maturity?asOf=2025-09-02&framework=every-kind&knownAt=30`,
    );
    expect(assessed).toMatchObject([{ knownAt: '30', position: '30' }]);
  });

  it.each(['0', '-1', '1e3', '9999999999999999'])('refuses knownAt=%s', async (knownAt) => {
    await ask(`${path}/explanation?framework=every-kind&knownAt=${knownAt}`, 400);
  });

  it('gives the same events as a list, with positions, reasons and what was added before', async () => {
    const query = new URLSearchParams({
      format: 'csv',
      orgUnit: 'P1',
      kpi: 'full-process-share',
      framework: 'every-kind',
      part: 'numerator',
    });
    const { text } = await leader.get(`/api/v1/export/kpi-evidence?${query.toString()}`).expect(200);
    const line = text.split('\n').find((each) => each.includes('typed twice')) ?? '';
    expect(line).toContain('service/P1-8');
    expect(line).toMatch(/,30,/);
  });
});

describe('the evidence of a median', () => {
  const launched = (subject: string, ideaOn: string) =>
    cloudEvent('service.launched', {
      ...{ orgunit: 'P2', subject, time: '2025-08-31T03:00:00Z', data: { name: subject, ideaOn } },
    });

  it('marks the amount in the middle, among all amounts and on its events', async () => {
    await dashboard.append(
      launched('service/P2-0', '2025-08-01'),
      launched('service/P2-1', '2025-06-02'),
      launched('service/P2-2', '2025-08-21'),
    );
    await dashboard.project();
    const path = '/org-units/P2/kpis/days-to-launch';
    const { value, parts } = await ask(`${path}/explanation?framework=speed`);
    expect(value).toBe(30);
    expect(parts).toMatchObject([
      {
        amount: 30,
        distribution: [
          { amount: 10, entities: 1, isMiddle: false },
          { amount: 30, entities: 1, isMiddle: true },
          { amount: 90, entities: 1, isMiddle: false },
        ],
      },
    ]);
    const { items } = await ask(`${path}/evidence?framework=speed`);
    expect(
      (items as { amount: number; isMiddle: boolean }[]).map(({ amount, isMiddle }) => [amount, isMiddle]),
    ).toEqual([
      [30, true],
      [90, false],
      [10, false],
    ]);
  });
});
