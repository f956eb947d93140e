import fc from 'fast-check';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  readingsOf,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import type { FrameworkDefinition } from '../../framework.js';
import { measureCatalogue } from '../../measures/measure-catalogue.js';
import { valuesOf } from '../../formula/values-of.js';
import { isMet } from '../criterion.js';
import { kpiValue } from '../kpi-value.js';
import { goalOf, missingWork } from './missing-work.js';

type Fields = Record<string, unknown>;
const anyCriterion = criterionYaml({ enter: 1, exit: 1 });
type Amounts = Parameters<typeof readingsOf>[1];

const frameworks = new Map<string, FrameworkDefinition>();

/** A framework with one KPI and one criterion on it; compiled once. */
function setting(kpi: Fields, enter: number) {
  const key = JSON.stringify(kpi, (_, value: unknown) => value ?? null);
  const framework =
    frameworks.get(key) ?? frameworkFrom({ kpis: [kpiYaml(kpi)], tracks: [trackYaml([[anyCriterion]])] });
  frameworks.set(key, framework);
  const criterion = framework.tracks[0]!.stages[0]!.criteria[0]!;
  return { framework, kpi: framework.kpis[0]!, criterion: { ...criterion, enter, exit: enter } };
}

function missing(kpi: Fields, enter: number, amounts: Amounts) {
  const { framework, kpi: compiled, criterion } = setting(kpi, enter);
  return missingWork(compiled, goalOf(criterion), readingsOf(framework, amounts));
}

const count = (numerator: string, driver = numerator): Fields => ({
  unit: 'count',
  numerator,
  denominator: undefined,
  zeroDenominator: undefined,
  driver,
});
const share = (numerator: string, denominator: string, driver: string, window = true): Fields => ({
  numerator,
  denominator,
  driver,
  ...(window ? { window: { months: 12 } } : {}),
});
const improvement: Fields = {
  ...count('median(outcomes.improvement)', 'outcomes.improvement'),
  unit: 'percent',
};
const modelsInUse: Fields = count('subjects(deliveryModels.uses >= 1000)', 'deliveryModels.uses');
const renewal = share(
  'services.launched + services.retiredByDigital',
  'services.catalogued',
  'services.launched',
);

describe('missing work', () => {
  it('is as many services as the share lacks', () => {
    expect(missing({}, 50, { 'services.fullProcess': 38, 'services.eligible': 100 })).toEqual({
      measure: 'services.fullProcess',
      count: 12,
    });
    expect(missing({}, 100 / 3, { 'services.fullProcess': 0, 'services.eligible': 7 })).toMatchObject({
      count: 3,
    });
  });

  it('counts what the work implies: a dossier filed online is a dossier received', () => {
    const online = share('dossiers.online', 'dossiers.received', 'dossiers.online');
    expect(missing(online, 50, { 'dossiers.online': 20, 'dossiers.received': 100 })).toMatchObject({
      count: 60,
    });
    expect(missing(online, 100, { 'dossiers.online': 20, 'dossiers.received': 100 })).toBeNull();
    expect(missing(online, 50, { 'dossiers.online': 0, 'dossiers.received': 0 })).toMatchObject({ count: 1 });
  });

  it('counts a launched service as catalogued too', () => {
    const amounts = { 'services.launched': 2, 'services.retiredByDigital': 1, 'services.catalogued': 1000 };
    expect(missing(renewal, 4, amounts)).toMatchObject({ count: 39 });
  });

  it('takes away no more than is there', () => {
    const retired = { ...renewal, driver: 'services.retiredByDigital' };
    const amounts = { 'services.launched': 0, 'services.retiredByDigital': 0, 'services.catalogued': 10 };
    expect(missing(retired, 900, amounts)).toMatchObject({ count: 9 });
    expect(missing(retired, 901, amounts)).toBeNull();
  });

  it('is how many outcomes must be brought to the threshold of a median', () => {
    expect(missing(improvement, 10, { 'outcomes.improvement': [0, 2, 4, 12, 30] })).toEqual({
      measure: 'outcomes.improvement',
      count: 1,
    });
    expect(missing(improvement, 10, { 'outcomes.improvement': [0, 0, 0, 0] })).toMatchObject({ count: 3 });
    expect(missing(improvement, 10, { 'outcomes.improvement': [0, 2, 9, 30] })).toMatchObject({ count: 2 });
    expect(missing(improvement, 10, { 'outcomes.improvement': [] })).toBeNull();
  });

  it('is how many more entities must reach a number', () => {
    expect(missing(modelsInUse, 5, { 'deliveryModels.uses': [5000, 999, 1000] })).toEqual({
      measure: 'deliveryModels.uses',
      count: 3,
    });
  });

  it('lowers the largest entities where less is better', () => {
    const days: Fields = {
      ...improvement,
      unit: 'days',
      numerator: 'median(services.daysFromIdea)',
      driver: 'services.daysFromIdea',
      window: { months: 12 },
      better: 'lower',
    };
    expect(missing(days, 90, { 'services.daysFromIdea': [80, 100, 200] })).toMatchObject({ count: 1 });
    const overdue = {
      ...share('dossiers.resolved - dossiers.onTime', 'dossiers.resolved', 'dossiers.onTime'),
      better: 'lower',
    };
    expect(missing(overdue, 10, { 'dossiers.resolved': 100, 'dossiers.onTime': 80 })).toMatchObject({
      count: 100,
    });
  });

  it('is null without a driver, without readings, and when no amount of work suffices', () => {
    expect(
      missing({ driver: undefined }, 50, { 'services.fullProcess': 1, 'services.eligible': 100 }),
    ).toBeNull();
    expect(missing({}, 50, { 'services.fullProcess': 1 })).toBeNull();
    expect(missing({}, 50, { 'services.fullProcess': 0, 'services.eligible': 0 })).toBeNull();
    expect(missing({ ...count('risks.open'), better: 'lower' }, 2, { 'risks.open': 5 })).toBeNull();
  });

  it('is found step by step where more work moves a KPI unevenly', () => {
    const uneven = {
      ...count('dossiers.online / dossiers.received', 'dossiers.online'),
      unit: 'ratio',
      window: 'to-date',
    };
    expect(missing(uneven, 0.5, { 'dossiers.online': 20, 'dossiers.received': 100 })).toMatchObject({
      count: 60,
    });
  });
});

describe('missing work is exact (property)', () => {
  const cases = [
    { kpi: {}, measures: ['services.fullProcess', 'services.eligible'], driver: 'services.fullProcess' },
    {
      kpi: share('dossiers.online', 'dossiers.received', 'dossiers.online'),
      measures: ['dossiers.online', 'dossiers.received'],
      driver: 'dossiers.online',
    },
    {
      kpi: renewal,
      measures: ['services.launched', 'services.retiredByDigital', 'services.catalogued'],
      driver: 'services.launched',
    },
    {
      kpi: { ...renewal, driver: 'services.retiredByDigital' },
      measures: ['services.launched', 'services.retiredByDigital', 'services.catalogued'],
      driver: 'services.retiredByDigital',
    },
    { kpi: count('datasets.open'), measures: ['datasets.open'], driver: 'datasets.open' },
  ];

  /** The KPI after so many events, worked out apart: each adds one to the driver and what that implies. */
  function meetsAfter(
    { kpi, driver }: { kpi: Fields; driver: string },
    enter: number,
    amounts: Record<string, number>,
    units: number,
  ) {
    const { framework, kpi: compiled, criterion } = setting(kpi, enter);
    const after = { ...amounts };
    for (const { measure, amount } of [
      { measure: driver, amount: 1 },
      ...measureCatalogue.get(driver)!.implies,
    ]) {
      if (measure in after) after[measure] = after[measure]! + amount * units;
    }
    return isMet(criterion, kpiValue(compiled, valuesOf(readingsOf(framework, after))).value);
  }

  it('meets the goal with that many units and misses it with one fewer', () => {
    const amount = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.array(amount, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 150 }),
        (each, drawn, enter) => {
          const amounts = Object.fromEntries(each.measures.map((measure, index) => [measure, drawn[index]!]));
          const found = missing(each.kpi, enter, amounts);
          if (found) {
            expect(meetsAfter(each, enter, amounts, found.count)).toBe(true);
            for (let less = 0; less < Math.min(found.count, 200); less++)
              expect(meetsAfter(each, enter, amounts, less)).toBe(false);
            if (found.count > 0) expect(meetsAfter(each, enter, amounts, found.count - 1)).toBe(false);
          } else {
            const most = each.driver === 'services.retiredByDigital' ? amounts['services.catalogued']! : 2000;
            for (let units = 0; units <= most; units += 7)
              expect(meetsAfter(each, enter, amounts, units)).toBe(false);
          }
        },
      ),
    );
  });

  it('lifts no median with one outcome fewer, whichever are chosen', () => {
    const amounts = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -5, max: 30 }), (given, enter) => {
        const { framework, kpi, criterion } = setting(improvement, enter);
        const found = missing(improvement, enter, { 'outcomes.improvement': given })!;
        const meets = (values: number[]) =>
          isMet(
            criterion,
            kpiValue(kpi, valuesOf(readingsOf(framework, { 'outcomes.improvement': values }))).value,
          );
        const choices = (size: number) =>
          subsets(given.length, size).map((chosen) =>
            given.map((value, index) => (chosen.has(index) ? Math.max(value, enter) : value)),
          );
        expect(choices(found.count).some(meets)).toBe(true);
        if (found.count > 0) expect(choices(found.count - 1).some(meets)).toBe(false);
      }),
    );
  });
});

function subsets(length: number, size: number): Set<number>[] {
  const all = Array.from(
    { length: 2 ** length },
    (_, bits) => new Set([...Array(length).keys()].filter((index) => bits & (1 << index))),
  );
  return all.filter((chosen) => chosen.size === size);
}
