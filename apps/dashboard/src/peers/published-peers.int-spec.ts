import type { Framework } from '#maturity/domain';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import {
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
} from '../../../../test/support/framework-factory.js';
import { answerOf } from '../../../../test/support/ladder-dashboard-app.js';

const figure = (id: string, numerator: string) =>
  kpiYaml({
    ...{ id, numerator, unit: 'score', driver: undefined, denominator: undefined },
    ...{ zeroDenominator: undefined, validFor: { months: 24 }, min: 0, max: 1 },
  });
const trackOf = (id: string, kpi: string, fields: object = {}) =>
  indexTrackYaml({
    ...{ id, max: 1, bands: [], ...fields },
    groups: [
      groupYaml({
        points: 1,
        items: [itemYaml({ kpi, points: 1, transform: { kind: 'linear', from: 0, to: 1, capped: false } })],
      }),
    ],
  });
const index: Framework = {
  ...frameworkFrom({
    id: 'index',
    appliesTo: { levels: ['province'] },
    restatement: 'mean',
    kpis: [figure('value', 'indices.value["index/x"]'), figure('part', 'indices.component["index/x#part"]')],
    tracks: [trackOf('computed', 'part'), trackOf('published', 'value', { comparedWith: 'computed' })],
  }),
  hash: 'index',
};

function published(orgunit: string, year: number, data: object): CloudEvent {
  const time = `${year}-07-01T03:00:00Z`;
  return cloudEvent('index.published', { orgunit, subject: 'index/x', time, data: { year, ...data } });
}

const province = (code: string): CloudEvent =>
  established(code, undefined, {
    time: '2020-01-01T00:00:00Z',
    data: { name: { vi: `Tỉnh ${code}`, en: `Province ${code}` }, level: 'province' },
  });

/** A in two publications, B in one; C was merged into A in 2025, when A was renamed. */
const events = [
  ...['A', 'B', 'C'].map(province),
  published('A', 2023, { value: 0.5, rank: 3, of: 3, components: { part: 0.4 } }),
  published('B', 2023, { value: 0.6, rank: 2, of: 3 }),
  published('C', 2023, { value: 0.7, rank: 1, of: 3 }),
  published('A', 2025, {
    ...{ value: 0.61, rank: 86, of: 193, components: { part: 0.6 } },
    ranks: [{ group: 'ASEAN', rank: 6, of: 11, mean: 0.55 }],
  }),
  published('B', 2025, { value: 0.58, rank: 90, of: 193 }),
  cloudEvent('org-unit.merged', {
    ...{ subject: 'org-unit/C', time: '2025-01-01T00:00:00Z', data: { into: 'A' } },
  }),
  cloudEvent('org-unit.renamed', {
    ...{ subject: 'org-unit/A', time: '2025-02-01T00:00:00Z', data: { name: { vi: 'Tỉnh mới', en: 'New' } } },
  }),
];

let dashboard: DashboardApp;
let admin: Caller;
beforeAll(async () => {
  dashboard = await startDashboard({ frameworks: [index], now: '2025-09-02T03:00:00Z' });
  await dashboard.append(...events);
  await dashboard.project();
  admin = dashboard.http(await dashboard.key());
});
afterAll(() => dashboard.close());

const peers = (query: string) => answerOf(admin, `/frameworks/index/peers?${query}`, 200);

describe('GET /frameworks/{id}/peers of a published index', () => {
  it('puts the published rank and the places within groups beside the computed rank', async () => {
    expect(await peers('track=published')).toMatchObject({
      items: [
        {
          ...{ orgUnit: { code: 'A' }, rank: 1, value: 0.61 },
          published: {
            ...{ on: '2025-07-01', value: 0.61, rank: 86, of: 193 },
            ranks: [{ group: 'ASEAN', rank: 6, of: 11, mean: 0.55 }],
          },
        },
        { orgUnit: { code: 'B' }, rank: 2, published: { rank: 90, of: 193, ranks: [] } },
      ],
    });
  });

  it('moves published values against the publication before, whenever that was', async () => {
    const found = await peers('kpi=value');
    expect(found).toMatchObject({
      since: null,
      items: [
        { orgUnit: { code: 'A' }, movement: { rank: 1, value: 0.11 } },
        { orgUnit: { code: 'B' }, movement: { rank: -1, value: -0.02 } },
      ],
    });
    expect(await peers('kpi=value&since=2025-06-30')).toMatchObject({
      since: '2025-06-30',
      items: [{ movement: { value: 0.11 } }, { movement: { value: -0.02 } }],
    });
  });

  it('lists by the tree of the day the org units of that day, by their names then', async () => {
    const then = (await peers('kpi=value&asOf=2024-06-30&tree=as-was')) as { items: { orgUnit: object }[] };
    expect(then.items.map(({ orgUnit }) => orgUnit)).toEqual([
      { code: 'C', name: 'Province C' },
      { code: 'B', name: 'Province B' },
      { code: 'A', name: 'Province A' },
    ]);
    const now = (await peers('kpi=value')) as { items: { orgUnit: object }[] };
    expect(now.items.map(({ orgUnit }) => orgUnit)).toEqual([
      { code: 'A', name: 'New' },
      { code: 'B', name: 'Province B' },
    ]);
  });
});

describe('GET /org-units/{code}/maturity of a published index', () => {
  const maturity = async (query: string) => {
    const answer = await answerOf(admin, `/org-units/A/maturity?framework=index${query}`, 200);
    return (answer as { items: { tracks: object[]; kpis: object[] }[] }).items[0]!;
  };

  it('shows the published score beside the computed one, with the difference and the places', async () => {
    expect((await maturity('')).tracks).toMatchObject([
      { id: 'computed', score: 0.6 },
      {
        ...{ id: 'published', score: 0.61 },
        comparison: { track: 'computed', name: 'Index', score: 0.6, difference: 0.01 },
        published: { rank: 86, of: 193, ranks: [{ group: 'ASEAN', rank: 6, of: 11 }] },
      },
    ]);
  });

  it('says since when a published value has expired', async () => {
    const { kpis, tracks } = await maturity('&asOf=2025-06-30');
    expect(kpis[0]).toMatchObject({ value: 0.5 });
    expect(tracks[1]).toMatchObject({ published: { on: '2023-07-01', rank: 3 } });
    const late = await maturity('&asOf=2027-07-01');
    expect(late.kpis[0]).toMatchObject({ value: null, expiredOn: '2027-07-01' });
  });

  it('says of a restated figure how many of the merged org units have one', async () => {
    const { kpis } = await maturity('&asOf=2024-12-31&tree=restated');
    expect(kpis[0]).toMatchObject({ value: 0.6, parts: { measured: 2, of: 2 } });
    expect(kpis[1]).toMatchObject({ value: 0.4, parts: { measured: 1, of: 2 } });
  });
});
