import {
  bandYaml,
  frameworkYaml,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
} from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

/** KPIs of the file: `share` is better higher, `wait` is better lower. */
const kpis = [
  kpiYaml({ id: 'share' }),
  kpiYaml({ id: 'other-share' }),
  kpiYaml({ id: 'wait', better: 'lower' }),
];

/** Returns the problems as `[path, rule]`, with paths within the track. */
function wrong(track: Fields): [string, string][] {
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis, tracks: [track] })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path.replace('/tracks/0', ''), rule]);
}

const share = (fields: Fields = {}): Fields => itemYaml({ kpi: 'share', ...fields });
const wrongIndex = (fields: Fields) =>
  wrong(indexTrackYaml({ groups: [groupYaml({ items: [share()] })], ...fields }));
const wrongGroup = (fields: Fields) => wrongIndex({ groups: [groupYaml({ items: [share()], ...fields })] });
const wrongItem = (fields: Fields) => wrongGroup({ items: [share(fields)] });
const item = '/groups/0/items/0';

describe('problems of an index', () => {
  it('are none for the worked example', () => {
    expect(wrongIndex({})).toEqual([]);
  });

  it.each<[string, Fields, string, string]>([
    [
      'a group twice',
      {
        groups: [
          groupYaml({ points: 50, items: [share({ points: 50 })] }),
          groupYaml({ points: 50, items: [share({ points: 50 })] }),
        ],
      },
      '/groups/1/id',
      'duplicate-id',
    ],
    ['groups that do not add up to the maximum', { max: 90 }, '/max', 'points-do-not-add-up'],
    [
      'weights that are all zero',
      { aggregation: 'weighted-mean', groups: [groupYaml({ points: 0, items: [share({ points: 0 })] })] },
      '/max',
      'points-do-not-add-up',
    ],
    ['no group', { groups: [] }, '/groups', 'schema-minItems'],
    ['a maximum of zero', { max: 0 }, '/max', 'schema-exclusiveMinimum'],
    ['a fraction of decimals', { rounding: { score: 0.5 } }, '/rounding/score', 'schema-type'],
    ['rounding of something else', { rounding: { track: 1 } }, '/rounding', 'schema-additionalProperties'],
    ['an unknown aggregation', { aggregation: 'median' }, '/aggregation', 'schema-enum'],
  ])('include %s', (_what, fields, path, rule) => {
    expect(wrongIndex(fields)).toContainEqual([path, rule]);
  });

  it.each<[string, Fields, string, string]>([
    [
      'items that do not add up to the points of the group',
      { items: [share({ points: 60 })] },
      '/points',
      'points-do-not-add-up',
    ],
    [
      'weights that are all zero',
      { aggregation: 'weighted-mean', items: [share({ points: 0 })] },
      '/points',
      'points-do-not-add-up',
    ],
    [
      'a KPI twice',
      { items: [share({ points: 50 }), share({ points: 50 })] },
      '/items/1/kpi',
      'duplicate-id',
    ],
    ['no item', { items: [] }, '/items', 'schema-minItems'],
    ['points below zero', { points: -1 }, '/points', 'schema-minimum'],
  ])('include a group with %s', (_what, fields, path, rule) => {
    expect(wrongGroup(fields)).toContainEqual([`/groups/0${path}`, rule]);
  });

  it('are none for decimal points that add up exactly', () => {
    const [a, b] = [share({ points: 0.1 }), share({ kpi: 'other-share', points: 0.2 })];
    expect(wrongIndex({ max: 0.3, bands: [], groups: [groupYaml({ points: 0.3, items: [a, b] })] })).toEqual(
      [],
    );
    expect(wrongIndex({ max: 0.3, bands: [], groups: [groupYaml({ points: 0.3, items: [a] })] })).toEqual([
      ['/groups/0/points', 'points-do-not-add-up'],
    ]);
  });

  it.each(['mean', 'min', 'weighted-mean'])(
    'are none for points that do not add up where it takes a %s',
    (aggregation) => {
      expect(wrongIndex({ aggregation, max: 1, bands: [] })).toEqual([]);
      expect(
        wrongGroup({
          aggregation,
          items: [
            share({ points: 1 }),
            share({ kpi: 'wait', points: 2, transform: { kind: 'binary', threshold: 5 } }),
          ],
        }),
      ).toEqual([]);
    },
  );

  it('are none for the same KPI in two groups, or for items that are tracked only', () => {
    const [one, other] = ['one', 'other'].map((id) =>
      groupYaml({ id, points: 50, items: [share({ points: 50 }), share({ kpi: 'other-share', points: 0 })] }),
    );
    expect(wrongIndex({ groups: [one, other] })).toEqual([]);
  });

  it('include points that do not add up when something else is wrong too', () => {
    const group = groupYaml({ points: 90, name: { vi: 'x' }, items: [share({ points: 90 })] });
    expect(wrongIndex({ groups: [group] }).sort()).toEqual([
      ['/groups/0/name', 'schema-required'],
      ['/max', 'points-do-not-add-up'],
    ]);
  });

  it('are none for items without points where the group takes a mean', () => {
    expect(wrongGroup({ aggregation: 'mean', items: [share({ points: 0 })] })).toEqual([]);
  });

  it('include an unknown KPI', () => {
    expect(wrongItem({ kpi: 'gone' })).toEqual([[`${item}/kpi`, 'unknown-kpi']]);
  });
});

describe('problems of bands', () => {
  const wrongBands = (...bands: Fields[]) => wrongIndex({ bands });

  it.each<[string, Fields[], string, string]>([
    ['out of order', [bandYaml(2, 50)], '/0/level', 'levels-in-order'],
    ['with the same id', [bandYaml(1, 50), bandYaml(2, 80, { id: 'band-1' })], '/1/id', 'duplicate-id'],
    ['that begin where the one below does', [bandYaml(1, 50), bandYaml(2, 50)], '/1/enter', 'bands-rise'],
    ['that begin lower', [bandYaml(1, 50), bandYaml(2, 40, { exit: 46 - 1 - 5 })], '/1/enter', 'bands-rise'],
    [
      'that are held longer than the one below',
      [bandYaml(1, 50), bandYaml(2, 80, { exit: 44 })],
      '/1/exit',
      'bands-rise',
    ],
    ['with an exit above the entry', [bandYaml(1, 50, { exit: 51 })], '/0/exit', 'exit-stricter-than-enter'],
    ['that no score reaches', [bandYaml(1, 101)], '/0/enter', 'band-beyond-max'],
    ['without a name', [bandYaml(1, 50, { name: undefined })], '/0', 'schema-required'],
  ])('include bands %s', (_what, bands, path, rule) => {
    expect(wrongBands(...bands)).toContainEqual([`/bands${path}`, rule]);
  });

  it('are none for a band from the highest score, or with the exit of the band below', () => {
    expect(wrongBands(bandYaml(1, 50), bandYaml(2, 100, { exit: 45 }))).toEqual([]);
    expect(wrongBands(bandYaml(1, 50, { exit: 50, exclusive: true }))).toEqual([]);
  });
});

describe('damage in one part of an index', () => {
  const broken = (fields: Fields): Fields => ({ ...fields, name: { vi: 'x' } });

  it('does not hide problems of the other parts', () => {
    const gone = share({ kpi: 'gone' });
    const track = indexTrackYaml({
      groups: [
        broken(groupYaml({ items: [gone] })),
        groupYaml({ id: 'b', points: 0, items: [{ ...share(), points: 'many' }, gone] }),
      ],
      bands: [broken(bandYaml(1, 50)), bandYaml(3, 80)],
    });
    expect(wrong(track).sort()).toEqual(
      [
        ['/groups/0/name', 'schema-required'],
        ['/groups/0/items/0/kpi', 'unknown-kpi'],
        ['/groups/1/items/0/points', 'schema-type'],
        ['/groups/1/items/1/kpi', 'unknown-kpi'],
        ['/bands/0/name', 'schema-required'],
        ['/bands/1/level', 'levels-in-order'],
      ].sort(),
    );
  });

  it('suppresses the check of sums whose parts are unknown', () => {
    expect(wrongIndex({ max: 'a lot' })).toEqual([['/max', 'schema-type']]);
    expect(wrongIndex({ max: '5' })).toEqual([['/max', 'schema-type']]);
    expect(wrongIndex({ groups: [groupYaml({ items: [share()] }), 5] })).toEqual([
      ['/groups/1', 'schema-type'],
    ]);
    expect(wrongIndex({ max: undefined })).toEqual([['', 'schema-required']]);
    expect(wrongIndex({ groups: [] })).toEqual([['/groups', 'schema-minItems']]);
    expect(wrongIndex({ groups: 'none' })).toEqual([['/groups', 'schema-type']]);
    expect(wrongGroup({ points: undefined })).toEqual([['/groups/0', 'schema-required']]);
  });
});
