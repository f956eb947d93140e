import {
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import type { FrameworkDefinition } from '../framework.js';
import type { Readings, ReadValue } from '../reading.js';
import { announce } from './announce.js';
import { assess } from './assess.js';

const TODAY = 20_500;
const ratio = kpiYaml({
  numerator: 'dossiers.fullProcess',
  denominator: 'dossiers.resolved',
  driver: 'dossiers.fullProcess',
  window: { months: 12 },
});
const stages = [20, 40, 60].map((enter) => [criterionYaml({ enter, exit: enter - 5 })]);
const ladder = frameworkFrom({ kpis: [ratio], tracks: [trackYaml(stages)] });

/** Returns the readings of a framework, of which amounts are left out, by measure. */
function readings(
  framework: FrameworkDefinition,
  amounts: Record<string, number>,
  leftOut: Record<string, number> = {},
): Readings {
  const measureOf = new Map(framework.readings.map(({ key, measure }) => [key, measure]));
  return new Map(
    [...readingsOf(framework, amounts)].map(([key, value]): [string, ReadValue] => {
      const amount = leftOut[measureOf.get(key) ?? ''];
      return [key, amount === undefined ? value : { ...value, leftOut: { amount, units: 1 } }];
    }),
  );
}

const kept = { 'dossiers.fullProcess': 40, 'dossiers.resolved': 100 };
const stage = (level: number) => (level === 0 ? null : { level, id: `stage-${level}` });
const announced = (values: Readings, level: number | null) =>
  announce(ladder, ladder.tracks[0]!, level === null ? null : { stage: stage(level) }, values);

describe('a ratio that leaves figures out', () => {
  it('says how much of its denominator is measured', () => {
    const [kpi] = assess(ladder, readings(ladder, kept, { 'dossiers.resolved': 150 }), TODAY).kpis;
    expect(kpi).toMatchObject({
      value: 40,
      measured: { amount: 100, of: 250, measure: 'dossiers.resolved' },
    });
  });

  it('says how much of its numerator is measured where that is less', () => {
    const leftOut = { 'dossiers.resolved': 20, 'dossiers.fullProcess': 60 };
    const [kpi] = assess(ladder, readings(ladder, kept, leftOut), TODAY).kpis;
    expect(kpi).toMatchObject({ measured: { amount: 40, of: 100, measure: 'dossiers.fullProcess' } });
  });

  it('says nothing where nothing is left out', () => {
    expect(assess(ladder, readings(ladder, kept), TODAY).kpis[0]).not.toHaveProperty('measured');
  });

  it('is marked when less than half is measured, and not at half', () => {
    const rules = (leftOut: number) =>
      assess(ladder, readings(ladder, kept, { 'dossiers.resolved': leftOut }), TODAY).kpis[0]!.marks;
    expect(rules(100)).toEqual([]);
    expect(rules(101)).toEqual([
      { rule: 'uneven-reports', measure: 'dossiers.resolved', observed: 100, expected: 201 },
    ]);
  });

  it('neither raises nor lowers the announced stage, which is frozen', () => {
    const partly = readings(ladder, kept, { 'dossiers.resolved': 150 });
    for (const level of [1, 2, 3])
      expect(announced(partly, level)).toMatchObject({ stage: stage(level), frozen: true });
    expect(announced(readings(ladder, kept), 3)).toMatchObject({ stage: stage(2), frozen: false });
  });

  it('gives a first assessment its stage', () => {
    expect(announced(readings(ladder, kept, { 'dossiers.resolved': 150 }), null)).toMatchObject({
      stage: stage(2),
      frozen: true,
    });
  });

  it('keeps the band of an index that counts it', () => {
    const index = frameworkFrom({ kpis: [ratio], tracks: [indexTrackYaml()] });
    const band = { level: 1, id: 'band-1' };
    const of = (leftOut: Record<string, number>) =>
      announce(index, index.tracks[0]!, { stage: band }, readings(index, kept, leftOut));
    expect(of({ 'dossiers.resolved': 150 })).toMatchObject({ stage: band, frozen: true });
    expect(of({})).toMatchObject({ stage: null, frozen: false });
  });

  it('passes on how much is measured to a KPI that refers to it', () => {
    const sum = kpiYaml({
      ...{ id: 'twice', unit: 'ratio', numerator: 'kpi("full-process-share") + 1', denominator: undefined },
      ...{ zeroDenominator: undefined, driver: undefined },
    });
    const framework = frameworkFrom({ kpis: [ratio, sum], tracks: [trackYaml(stages)] });
    const { kpis } = assess(framework, readings(framework, kept, { 'dossiers.resolved': 150 }), TODAY);
    expect(kpis[1]).toMatchObject({ value: 41, measured: { amount: 100, of: 250 } });
  });

  it('adds up what is measured over the org units below that a mean is taken over', () => {
    const mean = { ...ratio, aggregate: { level: 'commune' } };
    const framework = frameworkFrom({ kpis: [mean], tracks: [trackYaml(stages)] });
    const unit = (amount: number, leftOut?: number): ReadValue => ({
      ...{ amount, measured: true, coverage: { reporting: 1, of: 1 } },
      ...(leftOut && { leftOut: { amount: leftOut, units: 1 } }),
    });
    const each: Record<string, ReadValue[]> = {
      'dossiers.fullProcess': [unit(40), unit(60)],
      'dossiers.resolved': [unit(100, 150), unit(100)],
    };
    const values = new Map(
      framework.readings.map(({ key, measure, ofEach }) => [
        key,
        { ...unit(0), ...(ofEach && { each: each[measure] ?? [] }) },
      ]),
    );
    expect(assess(framework, values, TODAY).kpis[0]).toMatchObject({
      value: 50,
      measured: { amount: 200, of: 350 },
    });
  });
});

describe('flows of a formula', () => {
  const keysOf = (fields: Record<string, unknown>) =>
    frameworkFrom({ kpis: [kpiYaml({ driver: undefined, window: { months: 12 }, ...fields })] }).readings.map(
      ({ key }) => key,
    );

  it('are read together where they are divided by each other', () => {
    expect(keysOf({ numerator: 'dossiers.fullProcess', denominator: 'dossiers.resolved' })).toEqual([
      'dossiers.fullProcess@12m with dossiers.resolved',
      'dossiers.resolved@12m with dossiers.fullProcess',
    ]);
  });

  it('are read alone in a sum, beside a stock, and as counted', () => {
    const count = { unit: 'count', denominator: undefined, zeroDenominator: undefined };
    expect(keysOf({ ...count, numerator: 'dossiers.fullProcess + dossiers.onTime' })).toEqual([
      'dossiers.fullProcess@12m',
      'dossiers.onTime@12m',
    ]);
    expect(
      keysOf({ numerator: 'dossiers.fullProcess.counted', denominator: 'dossiers.resolved.counted' }),
    ).toEqual(['dossiers.fullProcess.counted@12m', 'dossiers.resolved.counted@12m']);
    expect(
      keysOf({ unit: 'ratio', numerator: 'dossiers.resolved', denominator: 'services.eligible' }),
    ).toEqual(['dossiers.resolved@12m', 'services.eligible']);
  });
});
