import pg from 'pg';
import { vi } from 'vitest';
import type { Caller } from '../../../../test/support/dashboard-app.js';
import { cloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  answerOf,
  startLadderDashboard,
  type LadderDashboard,
} from '../../../../test/support/ladder-dashboard-app.js';
import { namedMeasures } from '#maturity/domain';

let dashboard: LadderDashboard;
let leader: Caller;
let leaderOfP2: Caller;
const at = (day: string): string => `${day}T03:00:00Z`;
const redesign = { stepsBefore: 9, stepsAfter: 4, daysBefore: 20, daysAfter: 5, paperless: true };

beforeAll(async () => {
  dashboard = await startLadderDashboard();
  ({ leader, leaderOfP2 } = dashboard);
  const inP1 = { orgunit: 'P1' };
  const report = {
    period: { from: '2025-06-01', to: '2025-06-30' },
    basis: 'period',
    quantities: { 'dossiers.received': 40 },
  };
  await dashboard.append(
    cloudEvent('process.redesigned', {
      ...inP1,
      subject: 'process/a',
      time: at('2025-03-01'),
      data: redesign,
    }),
    cloudEvent('process.redesigned', {
      ...inP1,
      subject: 'process/b',
      time: at('2025-07-01'),
      data: redesign,
    }),
    cloudEvent('service.registered', {
      ...{ ...inP1, subject: 'service/G2C', time: at('2025-04-01') },
      data: { name: 'x', group: 'G2C' },
    }),
    cloudEvent('dossier.submitted', { ...inP1, subject: 'service/P1-0', time: at('2025-06-10') }),
    cloudEvent('dossier.submitted', { ...inP1, subject: 'service/P1-1', time: at('2025-07-10') }),
    cloudEvent('activity.reported', {
      ...inP1,
      subject: 'org-unit/P1',
      time: at('2025-07-01'),
      data: report,
    }),
    cloudEvent('index.published', {
      ...{ ...inP1, subject: 'index/un-egdi', time: at('2025-05-01') },
      data: { year: 2024, value: 0.77, components: { osi: 0.8 } },
    }),
  );
  await dashboard.project();
});
afterAll(() => dashboard.close());

const ask = (path: string, status = 200, caller = leader): Promise<Record<string, unknown>> =>
  answerOf(caller, `/org-units/${path}`, status);

type Listed = { measure: string; value: number | null } & Record<string, unknown>;

async function figures(path: string): Promise<Map<string, Listed>> {
  const { matters } = (await ask(path)) as { matters: { figures: Listed[] }[] };
  return new Map(matters.flatMap((matter) => matter.figures).map((figure) => [figure.measure, figure]));
}

describe('GET /org-units/{code}/measures', () => {
  it('lists every measure by what it is about, whether or not a framework reads it', async () => {
    const all = await figures('P1/measures');
    expect([...all.keys()].sort()).toEqual(namedMeasures.map(({ id }) => id).sort());
    expect(all.get('processes.redesigned')).toEqual({
      measure: 'processes.redesigned',
      name: 'Processes redesigned',
      kind: 'flow',
      unit: 'count',
      decimals: 0,
      window: { from: '2024-09-03', to: '2025-09-02' },
      value: 2,
      of: null,
      coverage: { reporting: 1, of: 1 },
      trailing: null,
      entities: 0,
      frameworks: [],
    });
    expect(all.get('services.fullProcess')).toMatchObject({
      value: 6,
      window: null,
      frameworks: ['test-ladder'],
    });
    expect(all.get('processes.daysSavedEach')).toMatchObject({
      value: 15,
      of: 2,
      kind: 'mean',
      unit: 'days',
    });
    expect(all.get('indices.value')).toMatchObject({ value: null, entities: 1 });
  });

  it('does not show a zero where nothing was measured, and counts which org units below report', async () => {
    expect((await figures('P3/measures')).get('services.fullProcess')).toMatchObject({
      value: null,
      coverage: { reporting: 0, of: 1 },
    });
    expect((await figures('VN/measures')).get('services.fullProcess')).toMatchObject({
      value: 10,
      coverage: { reporting: 2, of: 3 },
    });
  });

  it('answers as of a day, as known at a moment, by the tree of the day, and over the chosen months', async () => {
    const redesigned = async (query: string): Promise<unknown> =>
      (await figures(`P1/measures?${query}`)).get('processes.redesigned')?.value;
    expect(await redesigned('asOf=2025-05-01')).toBe(1);
    expect(await redesigned('months=3')).toBe(1);
    expect(await redesigned('tree=as-was')).toBe(2);
    expect(await redesigned('knownAt=2025-01-01T00:00:00Z')).toBeNull();
  });

  it('takes a few more statements for an org unit with others below, however many there are', async () => {
    const statements = async (code: string): Promise<number> => {
      const spy = vi.spyOn(pg.Client.prototype, 'query');
      await ask(`${code}/measures`);
      const { length } = spy.mock.calls;
      spy.mockRestore();
      return length;
    };
    expect(await statements('VN')).toBeGreaterThan(3);
    // Two for the org units below, and two for those of them that are silent.
    expect(await statements('VN')).toBeLessThanOrEqual((await statements('P3')) + 4);
    expect(await statements('VN')).toBeLessThan(25);
  });

  it.each(['months=0', 'months=121', 'tree=other', 'edition=1'])('refuses ?%s', async (query) => {
    await ask(`P1/measures?${query}`, 400);
  });
});

describe('GET /org-units/{code}/measures/{measure}', () => {
  it('shows what was counted, reported and overridden', async () => {
    expect(await ask('P1/measures/dossiers.received')).toMatchObject({
      value: 41,
      parts: [
        { part: 'counted', value: 2 },
        { part: 'reported', value: 40 },
        { part: 'overridden', value: 1 },
        { part: 'trailing', value: null },
      ],
      matter: 'dossiers',
      matterName: 'Dossiers and payments',
      noun: null,
    });
  });

  it('shows segments, the KPIs that read it, and the noun of the entities that it counts', async () => {
    expect(await ask('P1/measures/services.catalogued')).toMatchObject({
      value: 11,
      segments: [{ subject: 'group=G2C', name: null, value: 1 }],
      kpis: [],
      noun: 'service',
    });
    expect(await ask('P1/measures/services.fullProcess')).toMatchObject({
      kpis: [{ framework: 'test-ladder', kpi: 'full-process-share', name: 'Full-process share' }],
    });
  });

  it('shows the org unit’s own figures by entity, also those known at a moment', async () => {
    const own = [{ subject: 'index/un-egdi#osi', name: null, value: 0.8 }];
    expect(await ask('P1/measures/indices.component')).toMatchObject({ value: null, subjects: own });
    const now = new Date().toISOString();
    dashboard.clock.set(Date.parse(now));
    expect(await ask(`P1/measures/indices.component?knownAt=${now}`)).toMatchObject({ subjects: own });
    dashboard.clock.set(Date.parse('2025-09-02T03:00:00Z'));
  });

  it('answers 404 for a measure that does not exist, and says where all are listed', async () => {
    const problem = await ask('P1/measures/services.unknown', 404);
    expect(problem).toMatchObject({
      code: 'measure-not-found',
      detail: expect.stringContaining('/measures'),
    });
  });
});

describe('GET /org-units/{code}/measures/{measure}/series', () => {
  const path = 'P1/measures/services.fullProcess/series';

  it('returns the measure on the last days of months, not measured before the first fact', async () => {
    expect(await ask(`${path}?from=2024-12-01&to=2025-03-31`)).toMatchObject({
      name: 'Full-process services',
      unit: 'count',
      subject: null,
      points: [
        { day: '2024-12-31', value: null },
        { day: '2025-01-31', value: 0 },
        { day: '2025-02-28', value: 0 },
        { day: '2025-03-31', value: 1, coverage: { reporting: 1, of: 1 } },
      ],
    });
  });

  it('returns one segment or one entity', async () => {
    const range = 'from=2025-05-01&to=2025-05-31';
    expect(await ask(`P1/measures/services.catalogued/series?${range}&subject=group%3DG2C`)).toMatchObject({
      subject: 'group=G2C',
      points: [{ value: 1 }],
    });
    expect(await ask(`P1/measures/indices.value/series?${range}&subject=index/un-egdi`)).toMatchObject({
      points: [{ value: 0.77 }],
    });
  });

  it.each([
    ['indices.value', '', 'subject-missing'],
    ['indices.value', 'subject=group%3DG2C', 'unknown-subject'],
    ['services.catalogued', 'subject=group%3DG9Z', 'unknown-subject'],
    ['dossiers.onTime', 'subject=group%3DG9Z', expect.stringMatching(/no-subjects|unknown-subject/)],
  ])('refuses %s with ?%s, and says which subjects there are', async (measure, query, code) => {
    const problem = await ask(`P1/measures/${measure}/series?${query}`, 400);
    expect(problem).toMatchObject({ errors: [{ parameter: 'subject', code }] });
  });
});

describe('GET /org-units/{code}/measures/{measure}/evidence', () => {
  it('returns the events page by page, with amounts that add up to the measure', async () => {
    const seen: { position: string; adds: number }[] = [];
    let cursor = '';
    do {
      const page = await ask(`P1/measures/processes.daysSaved/evidence?limit=1${cursor}`);
      expect(page).toMatchObject({
        total: 30,
        subject: null,
        window: { from: '2024-09-03', to: '2025-09-02' },
      });
      seen.push(...(page['items'] as typeof seen));
      cursor = page['next'] === null ? '' : `&cursor=${String(page['next'])}`;
    } while (cursor !== '');
    expect(seen.map(({ adds }) => adds)).toEqual([15, 15]);
    expect(seen[0]).toMatchObject({ type: 'vn.thang.process.redesigned.v1', measure: 'processes.daysSaved' });
  });

  it('returns the events of one segment', async () => {
    const page = await ask('VN/measures/services.catalogued/evidence?subject=group%3DG2C');
    expect(page).toMatchObject({
      total: 1,
      items: [{ subject: 'service/G2C', adds: 1, orgUnit: { code: 'P1' } }],
    });
  });

  it('shows no figure and no event outside the access scope (I7)', async () => {
    for (const path of [
      '',
      '/services.fullProcess',
      '/services.fullProcess/series',
      '/services.fullProcess/evidence',
    ])
      expect(await ask(`P1/measures${path}`, 404, leaderOfP2)).toMatchObject({ code: 'org-unit-not-found' });
  });
});
