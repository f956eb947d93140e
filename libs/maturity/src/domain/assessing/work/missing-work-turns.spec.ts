import { frameworkFrom, kpiYaml, readingsOf } from '../../../../../../test/support/framework-factory.js';
import { goalOf, missingWork } from './missing-work.js';

type Fields = Record<string, unknown>;

function missing(
  kpi: Fields,
  enter: number,
  amounts: Parameters<typeof readingsOf>[1],
  direction: 'at-least' | 'at-most' = 'at-least',
) {
  const framework = frameworkFrom({ kpis: [kpiYaml({ ...kpi, driver: undefined })] });
  // Some of these drivers no file may name; what they would do is known all the same.
  const driven = { ...framework.kpis[0]!, driver: String(kpi['driver']) };
  return missingWork(driven, goalOf({ direction, enter }), readingsOf(framework, amounts));
}
const plain = (numerator: string, driver: string, fields: Fields = {}): Fields => ({
  unit: 'score',
  numerator,
  denominator: undefined,
  zeroDenominator: undefined,
  driver,
  ...fields,
});
const share = (numerator: string, denominator: string, driver: string): Fields => ({
  numerator,
  denominator,
  driver,
});
const status = (name: string) => `capabilities.status["capability/x/${name}"]`;

describe('missing work of a KPI that is not linear', () => {
  it('may turn where a KPI begins to apply', () => {
    const fee = {
      ...share('dossiers.paidOnline', 'dossiers.received', 'dossiers.withFee'),
      window: { months: 12 },
      unit: 'ratio',
      applicable: { when: 'dossiers.withFee - dossiers.onTime', otherwise: 'zero' },
    };
    const given = {
      'dossiers.paidOnline': 10,
      'dossiers.received': 1,
      'dossiers.withFee': 0,
      'dossiers.onTime': 5,
    };
    // Six of them make it apply: ten of seven. Ten more than nine would be too many.
    expect(missing(fee, 1, given)).toMatchObject({ measure: 'dossiers.withFee', count: 6 });
    expect(missing(fee, 1.5, given)).toBeNull();
  });

  it('may turn where a denominator passes through zero', () => {
    const passing = { ...share('dossiers.received', 'dossiers.resolved - dossiers.online', 'dossiers.online'), unit: 'ratio', window: { months: 12 } }; // prettier-ignore
    const given = { 'dossiers.received': 10, 'dossiers.resolved': 20, 'dossiers.online': 0 };
    // (10 + n) / (20 - n) is -5 or less from 21 to 27.
    expect(missing(passing, -5, given, 'at-most')).toMatchObject({ count: 21 });
    expect(missing(passing, 29, given)).toMatchObject({ count: 19 });
  });

  it('may turn where a denominator that shrinks faster than the work passes through zero', () => {
    const twice = { ...share('dossiers.received', 'dossiers.resolved - 2 * dossiers.online', 'dossiers.online'), unit: 'ratio', window: { months: 12 } }; // prettier-ignore
    const given = { 'dossiers.received': 10, 'dossiers.resolved': 20, 'dossiers.online': 0 };
    // (10 + n) / (20 - 2n) is -5 or less at 11 and 12.
    expect(missing(twice, -5, given, 'at-most')).toMatchObject({ count: 11 });
  });

  it('may be to make a KPI apply whose value stays the same', () => {
    const fee = {
      ...share('services.fullProcess', 'services.eligible', 'services.withFee'),
      applicable: { when: 'services.withFee', otherwise: 'not-measurable' },
    };
    const given = { 'services.fullProcess': 5, 'services.eligible': 10, 'services.withFee': 0 };
    expect(missing(fee, 40, given)).toMatchObject({ measure: 'services.withFee', count: 1 });
    expect(missing(fee, 60, given)).toBeNull();
  });

  it('is found where a KPI applies for a range of counts only', () => {
    const whileFees = (numerator: string, denominator: string) => ({
      ...share(numerator, denominator, 'dossiers.withFee'),
      unit: 'ratio',
      window: { months: 12 },
      applicable: {
        when: '(dossiers.withFee - dossiers.onTime) / dossiers.resolved * ((dossiers.selfFiled - dossiers.withFee) / dossiers.resolved)',
        otherwise: 'not-measurable',
      },
    });
    const given = { 'dossiers.received': 10, 'dossiers.resolved': 10, 'dossiers.withFee': 0, 'dossiers.onTime': 9, 'dossiers.selfFiled': 30 }; // prettier-ignore
    // It applies from 10 to 29 of them.
    const rising = whileFees('dossiers.received', 'dossiers.resolved');
    expect(missing(rising, 1, given)).toMatchObject({ count: 10 });
    expect(missing(rising, 3.9, given)).toMatchObject({ count: 29 });
    expect(missing(rising, 4, given)).toBeNull();
    const falling = whileFees('dossiers.resolved', 'dossiers.received');
    expect(missing(falling, 0.5, given)).toMatchObject({ count: 10 });
    expect(missing(falling, 0.6, given)).toBeNull();
  });

  it('may turn where a share that makes a KPI apply is reached', () => {
    const fee = {
      ...share('dossiers.paidOnline', 'dossiers.received', 'dossiers.withFee'),
      window: { months: 12 },
      unit: 'ratio',
      applicable: { when: 'dossiers.withFee / dossiers.received - 0.8', otherwise: 'zero' },
    };
    const given = { 'dossiers.paidOnline': 10, 'dossiers.received': 1, 'dossiers.withFee': 0 };
    // Five of six make it apply: ten of six. Ten of seven would be too little.
    expect(missing(fee, 1.5, given)).toMatchObject({ measure: 'dossiers.withFee', count: 5 });
    expect(missing(fee, 1.7, given)).toBeNull();
  });

  it('may rise and fall again where measures are multiplied', () => {
    const bent = { ...plain('dossiers.resolved / dossiers.received * (dossiers.online / dossiers.received)', 'dossiers.online', { unit: 'ratio' }), window: { months: 12 } }; // prettier-ignore
    const given = { 'dossiers.resolved': 100, 'dossiers.received': 10, 'dossiers.online': 0 };
    // 100 n / (10 + n)²: 2.34 at 6, 2.42 at 7, never more than 2.5.
    expect(missing(bent, 2.4, given)).toMatchObject({ count: 7 });
    expect(missing(bent, 2.6, given)).toBeNull();
  });

  it('may rise and fall again where it counts entities and brings them to a value', () => {
    const both = plain('subjects(capabilities.status >= 2) - capabilities.inPlace', 'capabilities.inPlace', { unit: 'count' }); // prettier-ignore
    expect(missing(both, 1, { 'capabilities.status': [0, 2], 'capabilities.inPlace': 1 })).toBeNull();
  });

  it('may rise and fall again where it brings entities to a share of what it counts', () => {
    const median = { ...share('median(capabilities.status)', 'capabilities.inPlace', 'capabilities.inPlace'), unit: 'ratio' }; // prettier-ignore
    const three = { 'capabilities.status': [0, 0, 0], 'capabilities.inPlace': 1 };
    // The median is 2 from the second on: 0 of 1, 0 of 2, 2 of 3, 2 of 4.
    expect(missing(median, 0.6, three)).toMatchObject({ count: 2 });
    expect(missing(median, 0.7, three)).toBeNull();
    const sum = { ...share(`${status('a')} + ${status('b')} + ${status('c')}`, 'capabilities.inPlace', 'capabilities.inPlace'), unit: 'ratio' }; // prettier-ignore
    const begun = { [status('a')]: 0, [status('b')]: 1, [status('c')]: 1, 'capabilities.inPlace': 9 };
    // The furthest first: 2 of 9, 4 of 10, 5 of 11, 6 of 12, 6 of 13.
    expect(missing(sum, 0.5, begun)).toMatchObject({ count: 3 });
    expect(missing(sum, 0.51, begun)).toBeNull();
  });
});
