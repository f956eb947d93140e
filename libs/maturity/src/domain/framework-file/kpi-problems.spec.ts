import { frameworkYaml, kpiYaml } from '../../../../../test/support/framework-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

/** Returns the problems as `[path, rule]`. */
function wrongKpi(fields: Fields) {
  const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis: [kpiYaml(fields)] })), 'x.yaml');
  const errors = 'errors' in parsed ? parsed.errors : [];
  expect(errors.every(({ detail }) => detail.endsWith('.'))).toBe(true);
  return errors.map(({ path, rule }) => [path, rule]);
}

/** Fields of a KPI without a denominator. */
const ALONE = { denominator: undefined, zeroDenominator: undefined };
const applicable = { when: 'services.catalogued', otherwise: 'zero' };

describe('problems of a KPI', () => {
  it.each<[string, Fields, string, string]>([
    ['an unknown measure', { numerator: 'services.gone' }, '/numerator', 'unknown-measure'],
    [
      'a formula that cannot be read',
      { denominator: 'services.eligible +' },
      '/denominator',
      'formula-syntax',
    ],
    [
      'a formula that mixes units',
      { numerator: 'services.fullProcess + dossiers.received', window: 'to-date' },
      '/numerator',
      'unit-misfit',
    ],
    ['a percentage of different entities', { denominator: 'systems.total' }, '/unit', 'unit-misfit'],
    ['a count with a denominator', { unit: 'count' }, '/unit', 'unit-misfit'],
    ['services in days', { unit: 'days' }, '/unit', 'unit-misfit'],
    ['services in money', { unit: 'money' }, '/unit', 'unit-misfit'],
    [
      'a condition on an unknown measure',
      { applicable: { ...applicable, when: 'services.gone' } },
      '/applicable/when',
      'unknown-measure',
    ],
    [
      'a condition that mixes units',
      { applicable: { ...applicable, when: 'services.partial + systems.total' } },
      '/applicable/when',
      'unit-misfit',
    ],
    [
      'a condition over time without a window',
      { applicable: { ...applicable, when: 'dossiers.received' } },
      '',
      'window-missing',
    ],
    [
      'a condition without `otherwise`',
      { applicable: { when: 'services.eligible' } },
      '/applicable',
      'schema-required',
    ],
    ['an unknown policy', { zeroDenominator: 'one' }, '/zeroDenominator', 'schema-enum'],
    ['a window of no months', { window: { months: 0 } }, '/window', 'schema-anyOf'],
    ['a flow without a window', { numerator: 'services.launched', driver: undefined }, '', 'window-missing'],
    ['a window without a flow', { window: { months: 12 } }, '/window', 'window-unused'],
    ['an unknown driver', { driver: 'services.gone' }, '/driver', 'unknown-driver'],
    [
      'a driver that does not change the KPI',
      { driver: 'datasets.open' },
      '/driver',
      'driver-without-effect',
    ],
    ['a denominator without `zeroDenominator`', { zeroDenominator: undefined }, '', 'schema-dependencies'],
    ['an unknown provenance', { provenance: 'rumour' }, '/provenance', 'schema-enum'],
    ['a description in one language', { description: { en: 'x' } }, '/description', 'schema-required'],
  ])('include %s', (_what, fields, path, rule) => {
    expect(wrongKpi(fields)).toEqual([[`/kpis/0${path}`, rule]]);
  });

  it('include a percentage without a denominator, and `full` for a KPI in days', () => {
    expect(wrongKpi({ denominator: undefined, zeroDenominator: undefined })).toEqual([
      ['/kpis/0/unit', 'unit-misfit'],
    ]);
    const days = {
      unit: 'days',
      numerator: 'processes.daysSaved',
      denominator: 'processes.redesigned',
      window: 'to-date',
      driver: undefined,
    };
    expect(wrongKpi({ ...days, zeroDenominator: 'zero' })).toEqual([]);
    expect(wrongKpi({ ...days, zeroDenominator: 'full' })).toEqual([
      ['/kpis/0/zeroDenominator', 'zero-denominator'],
    ]);
  });

  it('include `full` for a count that does not apply, but not for a share', () => {
    const otherwise = (policy: string, fields: Fields = {}) =>
      wrongKpi({ applicable: { ...applicable, otherwise: policy }, ...fields });
    const count = { unit: 'count', denominator: undefined, zeroDenominator: undefined };
    for (const policy of ['not-measurable', 'zero', 'full', 'share-out'])
      expect(otherwise(policy)).toEqual([]);
    expect(otherwise('zero', count)).toEqual([]);
    expect(otherwise('full', count)).toEqual([['/kpis/0/applicable/otherwise', 'zero-denominator']]);
    expect(otherwise('full', { unit: 'ratio' })).toEqual([]);
    expect(wrongKpi({ unit: 'ratio', zeroDenominator: 'full' })).toEqual([]);
  });

  it('include a window for which distinct counts are not kept', () => {
    const used = (window: unknown) =>
      wrongKpi({ numerator: 'services.withOnlineDossier', driver: undefined, window });
    expect(used({ months: 12 })).toEqual([]);
    expect(used({ months: 2 })).toEqual([['/kpis/0/window', 'distinct-window']]);
    expect(used('to-date')).toEqual([['/kpis/0/window', 'distinct-window']]);
    expect(used(undefined)).toEqual([['/kpis/0', 'window-missing']]);
  });

  it.each<[string, Fields, boolean]>([
    ['a flow to date', { numerator: 'services.launched', window: 'to-date' }, true],
    [
      'a flow of the condition',
      { applicable: { when: 'dossiers.received', otherwise: 'zero' }, window: { months: 3 } },
      true,
    ],
    [
      'a mean over time',
      { unit: 'days', numerator: 'processes.daysSavedEach', window: { months: 12 }, ...ALONE },
      true,
    ],
    [
      'a mean over time without a window',
      { unit: 'days', numerator: 'processes.daysSavedEach', ...ALONE },
      false,
    ],
    ['a present mean', { numerator: 'registries.coverage', ...ALONE }, true],
    [
      'a present mean with a window',
      { numerator: 'registries.coverage', window: 'to-date', ...ALONE },
      false,
    ],
    [
      'money for each payment',
      { unit: 'money', numerator: 'payments.amount', denominator: 'payments.total', window: 'to-date' },
      true,
    ],
    [
      'an amount of money',
      { unit: 'money', numerator: 'payments.amount', window: 'to-date', ...ALONE },
      true,
    ],
    ['money as a count', { unit: 'count', numerator: 'payments.amount', window: 'to-date', ...ALONE }, false],
    [
      'a status as a score',
      { unit: 'score', numerator: 'capabilities.status["capability/f/a"]', ...ALONE },
      true,
    ],
    ['a rank as a score', { unit: 'score', numerator: 'indices.rank["index/un-egdi"]', ...ALONE }, true],
    ['services as a score', { unit: 'score', numerator: 'services.partial', ...ALONE }, false],
    [
      'a score of something',
      { unit: 'score', numerator: 'indices.value["index/a"]', denominator: 'indices.value["index/b"]' },
      false,
    ],
    [
      'a status as a count',
      { unit: 'count', numerator: 'capabilities.status["capability/f/a"]', ...ALONE },
      false,
    ],
    [
      'a percentage of a percentage',
      { numerator: 'registries.coverage', denominator: 'registries.coverage' },
      true,
    ],
    ['a score as a percentage', { numerator: '100 * indices.value["index/a"]', ...ALONE }, false],
    [
      'a ratio of numbers',
      { unit: 'ratio', numerator: 'services.partial / services.eligible', ...ALONE },
      true,
    ],
    ['a ratio without a denominator', { unit: 'ratio', numerator: 'services.partial', ...ALONE }, false],
    [
      'a ratio of different units',
      { unit: 'ratio', numerator: 'services.partial', denominator: 'systems.total' },
      true,
    ],
  ])('depend on unit and window of %s', (_what, fields, right) => {
    expect(wrongKpi({ driver: undefined, ...fields }).length === 0).toBe(right);
  });
});
