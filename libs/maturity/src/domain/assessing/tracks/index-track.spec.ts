import fc from 'fast-check';
import {
  bandYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
} from '../../../../../../test/support/framework-factory.js';
import type { FrameworkDefinition } from '../../framework.js';
import { announce } from '../announce.js';
import { assess } from '../assess.js';
import { peerFigures, type PeerStatistics } from '../peers/peer-figures.js';

type Fields = Record<string, unknown>;
type Amounts = Parameters<typeof readingsOf>[1];

const count = (id: string, measure: string, fields: Fields = {}): object =>
  kpiYaml({
    id,
    unit: 'count',
    numerator: measure,
    denominator: undefined,
    zeroDenominator: undefined,
    driver: measure,
    ...fields,
  });
const share = kpiYaml();
const open = count('open', 'datasets.open');
const fresh = count('fresh', 'datasets.fresh');
const hundred = { kind: 'linear', from: 0, to: 100, capped: true };
const item = (kpi: string, points: number, fields: Fields = {}) =>
  itemYaml({ kpi, points, transform: hundred, ...fields });

function indexOf(
  groups: object[],
  fields: Fields = {},
  kpis: object[] = [share, open, fresh],
): FrameworkDefinition {
  return frameworkFrom({ kpis, tracks: [indexTrackYaml({ groups, ...fields })] });
}
const NO_PEERS: PeerStatistics = new Map();
const assessed = (framework: FrameworkDefinition, amounts: Amounts, peers = NO_PEERS) =>
  assess(framework, readingsOf(framework, amounts), 20_000, peers).tracks[0]!;
const full = { 'services.fullProcess': 60, 'services.eligible': 100 };

const two = indexOf([
  groupYaml({ id: 'one', points: 60, items: [item('full-process-share', 40), item('open', 20)] }),
  groupYaml({ id: 'two', points: 40, items: [item('fresh', 40)] }),
]);

describe('index', () => {
  it('adds items up to groups and groups to the score', () => {
    const track = assessed(two, { ...full, 'datasets.open': 50, 'datasets.fresh': 80 });
    expect(track).toEqual({
      id: 'index',
      kind: 'index',
      stage: { level: 1, id: 'band-1' },
      score: 66,
      progress: 16 / 30,
      next: {
        level: 2,
        id: 'band-2',
        unmet: [
          {
            ...unmet('full-process-share', 60, 60 / 95, { measure: 'services.fullProcess', count: 35 }),
            threshold: 95,
          },
        ],
        bottleneck: 'full-process-share',
        gap: {
          points: 14,
          alone: [{ kpi: 'full-process-share', measure: 'services.fullProcess', count: 35 }],
        },
      },
      groups: [
        {
          id: 'one',
          points: 34,
          of: 60,
          items: [
            { kpi: 'full-process-share', share: 0.6, points: 24, of: 40, provenance: 'house' },
            { kpi: 'open', share: 0.5, points: 10, of: 20, provenance: 'house' },
          ],
        },
        {
          id: 'two',
          points: 32,
          of: 40,
          items: [{ kpi: 'fresh', share: 0.8, points: 32, of: 40, provenance: 'house' }],
        },
      ],
      known: { points: 66, of: 100 },
    });
  });

  const unmet = (kpi: string, value: number | null, progress: number | null, missing: object | null) => ({
    kpi,
    value,
    threshold: 100,
    direction: 'at-least',
    progress,
    missing,
    eta: null,
  });

  it('has no score while an item that counts is not measured, and reports how much is known', () => {
    expect(assessed(two, { ...full, 'datasets.fresh': 80 })).toMatchObject({
      stage: null,
      score: null,
      progress: null,
      next: {
        level: 1,
        id: 'band-1',
        bottleneck: 'open',
        unmet: [unmet('open', null, null, { measure: 'datasets.open', count: 100 })],
      },
      groups: [
        { points: null, items: [{ points: 24 }, { share: null, points: null, of: 20 }] },
        { points: 32 },
      ],
      known: { points: 56, of: 80 },
    });
    expect(assessed(two, {})).toMatchObject({ score: null, known: { points: 0, of: 0 } });
  });

  it('asks for nothing on items with full points', () => {
    const track = assessed(two, { ...full, 'datasets.open': 120, 'datasets.fresh': 80 });
    expect(track.next?.unmet.map(({ kpi }) => kpi)).toEqual(['full-process-share']);
    const all = {
      'services.fullProcess': 1,
      'services.eligible': 1,
      'datasets.open': 100,
      'datasets.fresh': 100,
    };
    expect(assessed(two, all)).toMatchObject({ score: 100, stage: { level: 2 }, next: null, progress: null });
  });

  it('is within a band from its entry, or only above it if the band is exclusive', () => {
    const banded = (exclusive: boolean) =>
      indexOf([groupYaml({ items: [item('open', 100)] })], {
        bands: [bandYaml(1, 0), bandYaml(2, 50, { exclusive }), bandYaml(3, 80)],
      });
    expect(assessed(banded(false), { 'datasets.open': 50 })).toMatchObject({
      stage: { level: 2 },
      progress: 0,
    });
    expect(assessed(banded(true), { 'datasets.open': 50 })).toMatchObject({
      stage: { level: 1 },
      progress: 1,
    });
    expect(assessed(banded(true), { 'datasets.open': 51 }).stage).toEqual({ level: 2, id: 'band-2' });
    expect(assessed(two, { 'services.fullProcess': 0, 'services.eligible': 1, 'datasets.open': 0, 'datasets.fresh': 50 })).toMatchObject({ stage: null, score: 20, progress: 0.4 }); // prettier-ignore
  });

  it('may have no bands', () => {
    const plain = indexOf([groupYaml({ items: [item('open', 100)] })], { bands: [] });
    expect(assessed(plain, { 'datasets.open': 50 })).toMatchObject({ stage: null, score: 50, next: null });
  });

  it.each([
    ['mean', 0.4],
    ['weighted-mean', 0.5],
    ['min', 0.2],
  ])('aggregates the items of a group by %s', (aggregation, expected) => {
    const framework = indexOf([
      groupYaml({ aggregation, points: 100, items: [item('full-process-share', 3), item('open', 1)] }),
    ]);
    expect(assessed(framework, { ...full, 'datasets.open': 20 }).score).toBe(100 * expected);
  });

  it.each([
    ['mean', 0.4],
    ['weighted-mean', 0.5],
    ['min', 0.2],
  ])('aggregates its groups by %s', (aggregation, expected) => {
    const groups = [
      groupYaml({ id: 'a', points: 3, items: [item('full-process-share', 3)] }),
      groupYaml({ id: 'b', points: 1, items: [item('open', 1)] }),
    ];
    const framework = indexOf(groups, { aggregation, max: 1, bands: [] });
    const track = assessed(framework, { ...full, 'datasets.open': 20 });
    expect(track).toMatchObject({ score: expected, known: { points: expected, of: 1 } });
    const half = { mean: [0.3, 0.5], 'weighted-mean': [0.45, 0.75], min: [0.3, 0.5] }[aggregation];
    expect(assessed(framework, full)).toMatchObject({
      score: null,
      known: { points: half?.[0], of: half?.[1] },
    });
  });

  it('rounds at each level, half away from zero', () => {
    const groups = [
      groupYaml({ id: 'a', points: 10, items: [item('full-process-share', 10)] }),
      groupYaml({ id: 'b', points: 10, items: [item('open', 5), item('fresh', 5)] }),
    ];
    const given = {
      'services.fullProcess': 2,
      'services.eligible': 3,
      'datasets.open': 5.7,
      'datasets.fresh': 5.7,
    };
    const rounded = (rounding: object) => assessed(indexOf(groups, { max: 20, bands: [], rounding }), given);
    expect(rounded({ items: 2, groups: 1, score: 0 })).toMatchObject({
      groups: [
        { points: 6.7, items: [{ points: 6.67 }] },
        { points: 0.6, items: [{ points: 0.29 }, { points: 0.29 }] },
      ],
      score: 7,
    });
    expect(rounded({ score: 1 })).toMatchObject({ groups: [{}, { points: 0.57 }], score: 7.2 });
  });

  it('shows an item without points and does not count it', () => {
    const groups = [
      groupYaml({ items: [item('open', 100), item('fresh', 0)] }),
      groupYaml({ id: 'watched', points: 0, items: [item('full-process-share', 0)] }),
    ];
    const track = assessed(indexOf(groups), { 'datasets.open': 70 });
    expect(track).toMatchObject({
      score: 70,
      groups: [
        { points: 70, items: [{}, { share: null, points: null, of: 0 }] },
        { points: null, of: 0 },
      ],
      next: { unmet: [{ kpi: 'open' }] },
    });
    expect(assessed(indexOf(groups), { 'datasets.open': 70, 'datasets.fresh': 30 })).toMatchObject({
      score: 70,
      groups: [{ items: [{}, { share: 0.3, points: 0, of: 0 }] }, {}],
    });
  });

  it('scores against peers when their statistics are known', () => {
    const framework = indexOf([
      groupYaml({ items: [item('open', 100, { transform: { kind: 'z-score' } })] }),
    ]);
    const peers: PeerStatistics = new Map([['open', peerFigures([10, 20, 50])!]]);
    expect(assessed(framework, { 'datasets.open': 20 }, peers)).toMatchObject({
      score: 25,
      next: { unmet: [{ kpi: 'open', threshold: 30, missing: { count: 10 } }] },
    });
    expect(assessed(framework, { 'datasets.open': 20 })).toMatchObject({ score: null, next: { unmet: [] } });
    const readings = readingsOf(framework, { 'datasets.open': 50 });
    expect(announce(framework, framework.tracks[0]!, null, readings, peers).stage?.level).toBe(2);
    expect(announce(framework, framework.tracks[0]!, null, readings).stage).toBeNull();
  });

  it('measures progress by the best share that a table has', () => {
    const codes = { kind: 'coded', codes: [{ value: 1, share: 0.4 }, { value: 2, share: 0.8 }] }; // prettier-ignore
    const framework = indexOf([groupYaml({ items: [item('open', 100, { transform: codes })] })]);
    expect(assessed(framework, { 'datasets.open': 1 }).next?.unmet).toMatchObject([
      { threshold: 2, progress: 0.5, missing: { count: 1 } },
    ]);
    expect(assessed(framework, { 'datasets.open': 2 })).toMatchObject({ score: 80, next: null });
    expect(assessed(framework, { 'datasets.open': 3 })).toMatchObject({ score: null, next: { unmet: [{ progress: null, missing: null }] } }); // prettier-ignore
  });

  it('is exactly the sum of its items in any order (property)', () => {
    const amount = fc.integer({ min: 0, max: 120 });
    const points = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 39 }));
    fc.assert(
      fc.property(points, amount, amount, amount, ([first, second], a, b, c) => {
        const items = [
          item('full-process-share', first),
          item('open', second),
          item('fresh', 100 - first - second),
        ];
        const amounts = {
          'services.fullProcess': Math.min(a, 100),
          'services.eligible': 100,
          'datasets.open': b,
          'datasets.fresh': c,
        };
        const exact =
          Math.min(a, 100) * first + Math.min(b, 100) * second + Math.min(c, 100) * (100 - first - second);
        const [forth, back] = [items, [...items].reverse()].map((each) =>
          assessed(indexOf([groupYaml({ items: each })]), amounts),
        );
        expect(forth?.score).toBe(exact / 100);
        expect(forth?.groups?.[0]?.points).toBe(exact / 100);
        expect(back?.score).toBe(forth?.score);
        expect(forth?.known).toEqual({ points: exact / 100, of: 100 });
      }),
      { numRuns: 20 },
    );
  });
});
