import {
  bandYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
} from '../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import type { FrameworkDefinition, Track } from '../framework.js';
import type { ReadValue } from '../reading.js';
import { announce } from './announce.js';
import { assess } from './assess.js';

const asOf = dayOf('2026-06-30');
const published = kpiYaml({
  ...{ id: 'published', unit: 'score', numerator: 'indices.value["index/x"]', driver: undefined },
  ...{ denominator: undefined, zeroDenominator: undefined },
  ...{ validFor: { months: 24 }, min: 0, max: 1 },
});
const item = itemYaml({
  ...{ kpi: 'published', points: 1 },
  transform: { kind: 'linear', from: 0, to: 1, capped: false },
});
const track = indexTrackYaml({
  max: 1,
  groups: [groupYaml({ points: 1, items: [item] })],
  bands: [bandYaml(1, 0.25, { exit: 0.25 }), bandYaml(2, 0.5, { exit: 0.5 })],
});
const framework = frameworkFrom({ kpis: [published], tracks: [track] });
const index = framework.tracks[0]!;
const band = { level: 1, id: 'band-1' };

/** Readings of an index with this value, published on this day; `current`: within its shelf life. */
const publishedAs = (value: number, { on = '2026-01-01', current = true } = {}) =>
  readingsOf(framework, {
    'indices.value["index/x"]': value,
    'indices.publishedOn["index/x"]': dayOf(on),
    ...(current ? { 'indices.publications["index/x"]@24m': 1 } : {}),
  });

describe('a value out of its range', () => {
  it('is shown as published and marked, not cut: an EGDI of 45', () => {
    const { kpis, tracks } = assess(framework, publishedAs(45), asOf);
    expect(kpis[0]).toMatchObject({ value: 45 });
    expect(kpis[0]?.marks).toEqual([
      {
        ...{ rule: 'out-of-range', measure: 'indices.value', observed: 45, expected: 1 },
        range: { min: 0, max: 1 },
      },
    ]);
    expect(tracks[0]?.score).toBe(45);
  });

  it('neither raises nor lowers the announced band', () => {
    const state = announce(framework, index, { stage: band }, publishedAs(45));
    expect(state).toMatchObject({ stage: band, frozen: true });
    expect(announce(framework, index, { stage: band }, publishedAs(-3)).stage).toEqual(band);
    expect(announce(framework, index, { stage: band }, publishedAs(0.6)).stage).toMatchObject({ level: 2 });
  });

  it('is one beyond the limits: the limits themselves are possible', () => {
    for (const value of [0, 0.5, 1])
      expect(assess(framework, publishedAs(value), asOf).kpis[0]?.marks).toEqual([]);
    expect(assess(framework, publishedAs(-0.1), asOf).kpis[0]?.marks).toMatchObject([{ expected: 0 }]);
  });
});

describe('a published value past its shelf life', () => {
  const expired = publishedAs(0.6, { on: '2024-03-31', current: false });

  it('is missing, and says since when', () => {
    const { kpis, tracks } = assess(framework, expired, asOf);
    expect(kpis[0]).toMatchObject({ value: null, expiredOn: dayOf('2026-03-31') });
    expect(tracks[0]?.score).toBeNull();
  });

  it('keeps the announced band', () => {
    expect(announce(framework, index, { stage: band }, expired)).toMatchObject({ stage: band, frozen: true });
  });

  it('is not said to have expired where nothing was ever published', () => {
    const [kpi] = assess(framework, readingsOf(framework, {}), asOf).kpis;
    expect(kpi).toMatchObject({ value: null });
    expect(kpi).not.toHaveProperty('expiredOn');
  });
});

describe('a published score beside the computed one', () => {
  const both = (computedBy: object): FrameworkDefinition =>
    frameworkFrom({
      kpis: [
        published,
        kpiYaml({ ...published, id: 'computed', numerator: 'indices.component["index/x#a"]' }),
      ],
      tracks: [
        { ...track, id: 'shown', comparedWith: 'computed' },
        {
          ...{ ...track, id: 'computed' },
          groups: [groupYaml({ points: 1, items: [{ ...item, kpi: 'computed' }] })],
          ...computedBy,
        },
      ],
    });
  const readings = (values: Record<string, number>) =>
    readingsOf(both({}), { 'indices.publications["index/x"]@24m': 1, 'indices.publishedOn': 0, ...values });

  it('shows the difference of both', () => {
    const found = assess(both({}), readings({ 'indices.value': 0.61, 'indices.component': 0.6 }), asOf);
    expect(found.tracks[0]?.comparison).toEqual({ track: 'computed', score: 0.6, difference: 0.01 });
    expect(found.tracks[1]).not.toHaveProperty('comparison');
  });

  it('has no difference while one of both is unknown', () => {
    const found = assess(both({}), readings({ 'indices.value': 0.61 }), asOf);
    expect(found.tracks[0]?.comparison).toEqual({ track: 'computed', score: null, difference: null });
  });
});

describe('a mean over the org units below', () => {
  const aggregated = frameworkFrom({
    kpis: [kpiYaml({ aggregate: { level: 'province', decimals: 1 } })],
    tracks: [indexTrackYaml({ aggregate: { level: 'commune' }, rounding: { groups: 1 } })],
  });
  const nation = (...shares: readonly (number | null)[]): ReadonlyMap<string, ReadValue> => {
    const values = (amounts: readonly (number | null)[]): ReadValue => ({
      ...{ amount: 0, measured: true, coverage: { reporting: 1, of: 1 } },
      each: amounts.map((amount) => ({
        ...{ amount: amount ?? 0, measured: amount !== null, coverage: { reporting: 1, of: 1 } },
      })),
    });
    return new Map(
      aggregated.readings
        .filter(({ ofEach }) => ofEach !== undefined)
        .map(({ key, measure }) => [
          key,
          values(
            measure === 'services.eligible' ? shares.map((share) => (share === null ? null : 3)) : shares,
          ),
        ]),
    );
  };
  const trackOf = (readings: ReadonlyMap<string, ReadValue>) => assess(aggregated, readings, asOf);

  it('is taken of the KPI of each, rounded, with how many have a value', () => {
    // A third, and all: 66.7 % on average.
    const [kpi] = trackOf(nation(1, 3, null)).kpis;
    expect(kpi).toMatchObject({ value: 66.7, denominator: 2, units: { measured: 2, of: 3 } });
    expect(kpi?.coverage).toEqual({ reporting: 2, of: 3 });
  });

  it('is taken of the groups of each, rounded, without items or missing work', () => {
    const [scored] = trackOf(nation(1, 3, null)).tracks;
    expect(scored?.groups).toEqual([
      { id: 'group', points: 66.7, of: 100, items: [], units: { measured: 2, of: 3 } },
    ]);
    expect(scored).toMatchObject({ score: 66.7, stage: { level: 1 }, next: { unmet: [] } });
  });

  it('is unknown while none of them has a value', () => {
    const found = trackOf(nation(null, null));
    expect(found.tracks[0]).toMatchObject({ score: null, known: { points: 0, of: 0 } });
    expect(found.kpis[0]).toMatchObject({ value: null, units: { measured: 0, of: 2 } });
  });

  it("is the org unit's own result where no such org units lie below", () => {
    const own = readingsOf(aggregated, { 'services.fullProcess': 1, 'services.eligible': 4 });
    const found = trackOf(own);
    expect(found.tracks[0]?.score).toBe(25);
    expect(found.kpis[0]).toMatchObject({ value: 25, denominator: 4 });
  });
});

describe('framework files with limits and means', () => {
  const problems = (kpi: object, tracks: readonly Track[] | readonly object[] = [track]) => {
    try {
      frameworkFrom({ kpis: [{ ...published, ...kpi }], tracks });
      return [];
    } catch (error) {
      return (JSON.parse((error as Error).message) as { path: string; rule: string }[]).map(
        ({ path, rule }) => `${path} ${rule}`,
      );
    }
  };

  it('are refused where a shelf life has no index, a range is reversed or a compared track is unknown', () => {
    expect(problems({ numerator: 'outcomes.value["outcome/x"]' })).toEqual([
      '/kpis/0/validFor shelf-life-unused',
    ]);
    expect(problems({ min: 1, max: 1 })).toEqual(['/kpis/0/max range-reversed']);
    expect(problems({}, [{ ...track, comparedWith: 'index' }])).toEqual([
      '/tracks/0/comparedWith unknown-track',
    ]);
    expect(problems({}, [{ ...track, comparedWith: 'gone' }])).toEqual([
      '/tracks/0/comparedWith unknown-track',
    ]);
  });
});
