import type { FormulaValues } from './compiled-formula.js';
import { distributed } from '../../../../../test/support/distribution-factory.js';
import { reaching } from '../distribution.js';
import { compileFormula } from './compile-formula.js';
import { isLinear, kpisIn, measuresIn, readingsOf } from './formula.js';
import { parseFormula } from './parse-formula.js';

function parsed(text: string, windowMonths: number | null = null) {
  const result = parseFormula(text, windowMonths);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.formula;
}

const values = (sums: Record<string, number>, amounts: Record<string, number[]> = {}): FormulaValues => ({
  sum: (key) => sums[key] ?? null,
  distribution: (key) => (amounts[key] ? distributed(amounts[key]) : null),
  reaching: (key, atLeast) => (amounts[key] ? reaching(distributed(amounts[key]), atLeast) : null),
  kpi: () => null,
  each: () => [],
});

const compute = (text: string, given: FormulaValues) => compileFormula(parsed(text))(given);
describe('formula', () => {
  it.each([
    ['services.fullProcess', 12],
    ['services.fullProcess + services.partial', 20],
    ['services.eligible - services.fullProcess - services.partial', 20],
    ['(services.fullProcess + services.partial) * 2.5', 50],
    ['-services.partial + services.eligible', 32],
    ['services.fullProcess / 4', 3],
    ['services.partial / services.eligible', 0.2],
    ['2 + 3 * 4', 14],
  ])('computes %s', (text, expected) => {
    const given = values({ 'services.fullProcess': 12, 'services.partial': 8, 'services.eligible': 40 });
    expect(compute(text, given)).toBeCloseTo(expected, 12);
  });

  it('computes medians and the number of subjects that reach an amount', () => {
    const given = values(
      {},
      { 'outcomes.improvement': [5, -3, 20, 8], 'deliveryModels.uses': [999, 1000, 5000] },
    );
    expect(compute('median(outcomes.improvement)', given)).toBe(6.5);
    expect(compute('subjects(deliveryModels.uses >= 1000)', given)).toBe(2);
    expect(compute('subjects(outcomes.improvement >= -3)', given)).toBe(4);
  });

  it('is null for missing data, an empty median and a division by zero', () => {
    expect(compute('services.fullProcess + services.partial', values({ 'services.partial': 1 }))).toBeNull();
    expect(compute('median(outcomes.improvement)', values({}, { 'outcomes.improvement': [] }))).toBeNull();
    expect(
      compute(
        'services.partial / services.eligible',
        values({ 'services.partial': 1, 'services.eligible': 0 }),
      ),
    ).toBeNull();
    expect(
      compute(
        'services.partial / services.eligible',
        values({ 'services.partial': 0, 'services.eligible': 0 }),
      ),
    ).toBeNull();
  });

  it('reads flows over the window of the KPI and stocks as of the day', () => {
    const formula = parsed(
      'services.launched / services.catalogued + services.launched / services.launched',
      12,
    );
    expect(readingsOf(formula)).toMatchObject([
      { key: 'services.launched@12m', measure: 'services.launched', windowMonths: 12, perSubject: false },
      { key: 'services.catalogued', measure: 'services.catalogued', windowMonths: null, perSubject: false },
    ]);
    expect(readingsOf(parsed('median(services.daysFromIdea)', 12))[0]).toMatchObject({
      windowMonths: 12,
      perSubject: true,
    });
    expect(readingsOf(parsed('median(outcomes.improvement)', 12))[0]).toMatchObject({ windowMonths: null });
    expect(readingsOf(parsed('dossiers.online.trailing', 12))[0]).toMatchObject({
      key: 'dossiers.online.trailing',
    });
  });
});

describe('readings of a formula', () => {
  const keys = (text: string, windowMonths: number | null = null) =>
    readingsOf(parsed(text, windowMonths)).map(({ key }) => key);

  it.each<[string, number | null, string]>([
    ['dossiers.online.counted', 12, 'dossiers.online.counted@12m'],
    ['dossiers.online.reported', 12, 'dossiers.online.reported@12m'],
    ['services.withOnlineDossier', 12, 'services.withOnlineDossier.12m'],
    ['services.eligible["group=G2E"]', null, 'services.eligible["group=G2E"]'],
    ["services.eligible['sector=y tế']", null, 'services.eligible["sector=y tế"]'],
    ['services.eligible.segments["group=G2C"]', null, 'services.eligible["group=G2C"]'],
    ['milestones.reached["task=6"]', null, 'milestones.reached["task=6"]'],
    ['payments.amount["currency=VND"]', 1, 'payments.amount["currency=VND"]@1m'],
    ['services.eligible.counted', null, 'services.eligible.counted'],
    ['services.eligible.reported', null, 'services.eligible.reported'],
    ['dossiers.received["channel=kiosk"]', 12, 'dossiers.received["channel=kiosk"]@12m'],
    ['figures.total["figure=visits"]', 12, 'figures.total["figure=visits"]@12m'],
    ['figures.observed["figure=completion-rate"]', null, 'figures.observed["figure=completion-rate"]'],
    ['figures.observed["service/1#figure=cost"]', null, 'figures.observed["service/1#figure=cost"]'],
    ['indices.value["index/un-egdi"]', null, 'indices.value["index/un-egdi"]'],
    ['indices.component["index/un-egdi#osi"]', null, 'indices.component["index/un-egdi#osi"]'],
    ['outcomes.improvement["outcome/wait"]', null, 'outcomes.improvement["outcome/wait"]'],
    ['capabilities.status["capability/f/a"]', null, 'capabilities.status["capability/f/a"]'],
    ['services.daysFromIdea["service/1.1"]', 6, 'services.daysFromIdea["service/1.1"]@6m'],
  ])('are, for %s over %s months, %s', (text, windowMonths, key) => {
    expect(keys(text, windowMonths)).toEqual([key]);
  });

  it('are listed once each, and are enough to compute the formula', () => {
    const text = 'services.eligible["group=G2C"] + services.eligible["group=G2C"] - services.eligible';
    expect(keys(text)).toEqual(['services.eligible["group=G2C"]', 'services.eligible']);
    expect(measuresIn(parsed(text)).map(({ measure }) => measure.id)).toEqual([
      'services.eligible',
      'services.eligible',
      'services.eligible',
    ]);
    const given = values({ 'services.eligible["group=G2C"]': 30, 'services.eligible': 45 });
    expect(compute(text, given)).toBe(15);
  });

  it('leave out other KPIs, whose values are given', () => {
    const text = '-(kpi("a") * 2) + kpi("b") - kpi("a")';
    expect(kpisIn(parsed(text))).toEqual(['a', 'b']);
    expect(readingsOf(parsed(text))).toEqual([]);
    const given = (known: Record<string, number>) => ({
      ...values({}),
      kpi: (id: string) => known[id] ?? null,
    });
    expect(compute(text, given({ a: 3, b: 10 }))).toBe(1);
    expect(compute(text, given({ a: 3 }))).toBeNull();
    expect(compute('kpi("a") / kpi("b")', given({ a: 3, b: 0 }))).toBeNull();
  });
});

describe('isLinear', () => {
  it.each([
    ['2 * (services.partial + 3 * services.fullProcess) / 4', true],
    ['median(outcomes.improvement)', true],
    ['-services.partial', true],
    ['services.partial / services.eligible', false],
    ['1 + services.partial / services.eligible', false],
    ['services.partial * services.eligible', false],
    ['2 / services.eligible', false],
    ['-(services.partial / services.eligible)', false],
    ['(services.partial / services.eligible) + 1', false],
    ['2 * 3 / 4', true],
    ['services.partial * 2', true],
    ['services.partial - services.eligible', true],
    ['subjects(deliveryModels.uses >= 1)', true],
    ['kpi("x")', false],
    ['2 * kpi("x")', false],
  ])('returns for %s: %s', (text, expected) => {
    expect(isLinear(parsed(text))).toBe(expected);
  });

  it.each([
    ['kpi("even") + services.partial', true],
    ['-kpi("even") / 2', true],
    ['kpi("even") * kpi("even")', false],
    ['services.partial / kpi("even")', false],
    ['services.partial + kpi("uneven")', false],
    ['kpi("uneven") + services.partial', false],
  ])('returns for %s, given whether each KPI is linear: %s', (text, expected) => {
    expect(isLinear(parsed(text), (id) => id === 'even')).toBe(expected);
  });
});
