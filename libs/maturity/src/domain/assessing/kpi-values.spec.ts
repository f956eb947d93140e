import { frameworkFrom, kpiYaml, readingsOf } from '../../../../../test/support/framework-factory.js';
import { assessKpi } from './assess-kpi.js';
import { assess } from './assess.js';

type Fields = Record<string, unknown>;
type Amounts = Parameters<typeof readingsOf>[1];

const kpi = (id: string, fields: Fields = {}): Fields => ({ ...kpiYaml({ id, ...fields }) });
const ratio = (id: string, numerator: string, fields: Fields = {}): Fields =>
  kpi(id, {
    unit: 'score',
    numerator,
    denominator: undefined,
    zeroDenominator: undefined,
    driver: undefined,
    ...fields,
  });

function valuesOf(kpis: Fields[], amounts: Amounts) {
  const framework = frameworkFrom({ kpis: [kpiYaml(), ...kpis] });
  const assessed = assess(framework, readingsOf(framework, amounts), 20_000).kpis;
  return Object.fromEntries(assessed.map(({ id, value }) => [id, value]));
}

describe('the value of a KPI', () => {
  it('has no minus before zero, so that it is the same when it has been stored', () => {
    const given = { 'services.fullProcess': 0, 'services.eligible': -1 };
    expect(Object.is(valuesOf([kpi('a', { unit: 'ratio' })], given).a, 0)).toBe(true);
  });
});

describe('KPIs that refer to other KPIs', () => {
  const kpis = [
    ratio('mean', '(kpi("a") + kpi("b")) / 2'),
    ratio('again', 'kpi("mean") * 2'),
    kpi('a', { unit: 'ratio' }),
    ratio('b', 'kpi("a") * 3'),
  ];

  it('take the values of the referenced KPIs in any order of definition', () => {
    const given = { 'services.fullProcess': 20, 'services.eligible': 100 };
    expect(valuesOf(kpis, given)).toMatchObject({
      a: 0.2,
      mean: expect.closeTo(0.4, 12),
      again: expect.closeTo(0.8, 12),
    });
  });

  it('are not measurable when a referenced KPI is not', () => {
    expect(valuesOf(kpis, { 'services.fullProcess': 20 })).toMatchObject({
      a: null,
      b: null,
      mean: null,
      again: null,
    });
    expect(valuesOf(kpis, { 'services.fullProcess': 0, 'services.eligible': 0 })).toMatchObject({
      a: null,
      mean: null,
    });
  });

  it('have the coverage of the least covered reading of the referenced KPIs', () => {
    const framework = frameworkFrom({ kpis: [kpiYaml(), ...kpis] });
    const readings = new Map(readingsOf(framework, { 'services.fullProcess': 1, 'services.eligible': 2 }));
    readings.set('services.eligible', { amount: 2, measured: true, coverage: { reporting: 3, of: 4 } });
    const again = framework.kpis.find(({ id }) => id === 'again')!;
    expect(assessKpi(again, readings)).toEqual({
      id: 'again',
      value: 2,
      numerator: 2,
      denominator: null,
      unit: 'score',
      coverage: { reporting: 3, of: 4 },
      provenance: 'house',
      marks: [],
    });
  });

  it('have the worst coverage when no org unit should report', () => {
    const framework = frameworkFrom({});
    const readings = new Map(readingsOf(framework, { 'services.fullProcess': 1, 'services.eligible': 2 }));
    readings.set('services.eligible', { amount: 2, measured: true, coverage: { reporting: 0, of: 0 } });
    expect(assessKpi(framework.kpis[0]!, readings).coverage).toEqual({ reporting: 0, of: 0 });
  });
});

describe('a KPI that applies to some org units only', () => {
  const fee = (otherwise: string, fields: Fields = {}) =>
    kpi('fee', { applicable: { when: 'services.withFee', otherwise }, ...fields });
  const given = { 'services.fullProcess': 30, 'services.eligible': 40 };

  it.each([
    ['not-measurable', null],
    ['zero', 0],
    ['full', 100],
    ['share-out', null],
  ])('is %s where it does not apply', (otherwise, value) => {
    const framework = frameworkFrom({ kpis: [kpiYaml(), fee(otherwise)] });
    const assessed = (fees: number) =>
      assess(framework, readingsOf(framework, { ...given, 'services.withFee': fees }), 20_000).kpis[1];
    expect(assessed(0)).toMatchObject({ value, numerator: 30, denominator: 40 });
    expect(assessed(-1)).toMatchObject({ value });
    expect(assessed(1)).toMatchObject({ value: 75 });
  });

  it('is not measurable while missing data hides whether it applies', () => {
    expect(valuesOf([fee('full')], given)).toMatchObject({ fee: null });
  });

  it('is full at 1 where it is not a percentage', () => {
    expect(valuesOf([fee('full', { unit: 'ratio' })], { ...given, 'services.withFee': 0 })).toMatchObject({
      fee: 1,
    });
    const none = kpi('none', { unit: 'ratio', zeroDenominator: 'full' });
    expect(valuesOf([none], { 'services.fullProcess': 0, 'services.eligible': 0 })).toMatchObject({
      none: 1,
    });
  });

  it('may have no denominator', () => {
    const plain = ratio('plain', 'services.fullProcess', {
      unit: 'count',
      applicable: { when: 'services.withFee', otherwise: 'zero' },
    });
    expect(valuesOf([plain], { ...given, 'services.withFee': 0 })).toMatchObject({ plain: 0 });
    expect(valuesOf([plain], { ...given, 'services.withFee': 2 })).toMatchObject({ plain: 30 });
  });
});

describe('division by zero', () => {
  it('inside a formula gives no value, neither NaN nor zero', () => {
    const share = ratio('share', 'services.fullProcess / services.eligible', { unit: 'ratio' });
    expect(valuesOf([share], { 'services.fullProcess': 3, 'services.eligible': 0 })).toMatchObject({
      share: null,
    });
    expect(valuesOf([share], { 'services.fullProcess': 0, 'services.eligible': 0 })).toMatchObject({
      share: null,
    });
  });

  it('gives no value where the result exceeds what a number holds', () => {
    const huge = { 'services.fullProcess': Number.MAX_VALUE, 'services.eligible': 1 };
    expect(valuesOf([], huge)).toEqual({ 'full-process-share': null });
  });
});
