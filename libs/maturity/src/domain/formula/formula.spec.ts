import fc from 'fast-check';
import type { FormulaValues } from './compiled-formula.js';
import { compileFormula, medianOf } from './compile-formula.js';
import { isLinear, readingsOf } from './formula.js';
import { unitOf } from './formula-unit.js';
import { parseFormula } from './parse-formula.js';

function parsed(text: string, windowMonths: number | null = null) {
  const result = parseFormula(text, windowMonths);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.formula;
}

function problems(text: string) {
  const result = parseFormula(text, null);
  return 'problems' in result ? result.problems.map(({ rule }) => rule) : [];
}

const values = (sums: Record<string, number>, amounts: Record<string, number[]> = {}): FormulaValues => ({
  sum: (key) => sums[key] ?? null,
  amounts: (key) => amounts[key] ?? null,
  reaching: (key, atLeast) => amounts[key]?.filter((amount) => amount >= atLeast).length ?? null,
  kpi: () => null,
});

const compute = (text: string, given: FormulaValues) => compileFormula(parsed(text))(given);

describe('a formula', () => {
  it.each([
    ['services.fullProcess', 12],
    ['services.fullProcess + services.partial', 20],
    ['services.eligible - services.fullProcess - services.partial', 20],
    ['(services.fullProcess + services.partial) * 2.5', 50],
    ['-services.partial + services.eligible', 32],
    ['services.fullProcess / 4', 3],
    ['services.partial / services.eligible', 0.2],
    ['2 + 3 * 4', 14],
  ])('%s', (text, expected) => {
    const given = values({ 'services.fullProcess': 12, 'services.partial': 8, 'services.eligible': 40 });
    expect(compute(text, given)).toBeCloseTo(expected, 12);
  });

  it('knows medians and how many subjects reach a number', () => {
    const given = values(
      {},
      { 'outcomes.improvement': [5, -3, 20, 8], 'deliveryModels.uses': [999, 1000, 5000] },
    );
    expect(compute('median(outcomes.improvement)', given)).toBe(6.5);
    expect(compute('subjects(deliveryModels.uses >= 1000)', given)).toBe(2);
    expect(compute('subjects(outcomes.improvement >= -3)', given)).toBe(4);
  });

  it('yields nothing of silence, of an empty median and of a division by zero', () => {
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

describe('a formula that is refused', () => {
  it.each([
    ['', ['formula-syntax']],
    ['services.fullProcess +', ['formula-syntax']],
    ['services.fullProcess services.partial', ['formula-syntax']],
    ['services.fullProcess; services.partial', ['formula-syntax']],
    ['services["fullProcess"]', ['unknown-measure']],
    ['services?.fullProcess', ['formula-syntax']],
    ['services.fullProcess ** 2', ['formula-syntax']],
    ['services.fullProcess % 2', ['formula-syntax']],
    ['services.fullProcess > 2', ['formula-syntax']],
    ['services.fullProcess ? 1 : 2', ['formula-syntax']],
    ['!services.fullProcess', ['formula-syntax']],
    ['"text"', ['formula-syntax']],
    ['true', ['formula-syntax']],
    ['this', ['formula-syntax']],
    ['[1, 2]', ['formula-syntax']],
    ['1e999', ['formula-syntax']],
    ['fetch(services.fullProcess)', ['formula-syntax']],
    ['median(outcomes.improvement, 2)', ['formula-syntax']],
    ['subjects(deliveryModels.uses > 1000)', ['formula-syntax']],
    ['subjects(deliveryModels.uses >= services.partial)', ['formula-syntax']],
    ['services.constructor', ['unknown-measure']],
    ['__proto__', ['unknown-measure']],
    ['services.nothing + dossiers.nothing', ['unknown-measure', 'unknown-measure']],
    ['outcomes.improvement', ['per-subject-measure']],
    ['median(services.partial)', ['per-subject-measure']],
    ['('.repeat(600), ['formula-syntax']],
  ])('%s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('is never a crash, whatever the text (property)', () => {
    const pieces = fc.constantFrom(
      'services.partial',
      'median',
      'subjects',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '>=',
      '1',
      '.',
      '?',
      '"',
      '[',
      ',',
      '`',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const result = parseFormula(text, null);
          expect('formula' in result || result.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the unit of a formula', () => {
  const unit = (text: string) => {
    const misfits: Parameters<typeof unitOf>[1] = [];
    return [unitOf(parsed(text), misfits), misfits.length];
  };

  it.each([
    ['services.partial + services.fullProcess', 'service', 0],
    ['2 * services.partial / 3', 'service', 0],
    ['services.partial / services.eligible', 'number', 0],
    ['100 * (services.partial / services.eligible)', 'number', 0],
    ['median(outcomes.improvement)', 'percent', 0],
    ['subjects(deliveryModels.uses >= 10) + deliveryModels.active', 'delivery-model', 0],
    ['-processes.daysSaved', 'day', 0],
    ['services.partial + dossiers.received', null, 1],
    ['services.partial * services.eligible', null, 1],
    ['1 / services.partial', null, 1],
    ['services.partial + 1', null, 1],
  ])('%s is in %s', (text, expected, misfits) => {
    expect(unit(text)).toEqual([expected, misfits]);
  });
});

describe('whether a formula is linear', () => {
  it.each([
    ['2 * (services.partial + 3 * services.fullProcess) / 4', true],
    ['median(outcomes.improvement)', true],
    ['-services.partial', true],
    ['services.partial / services.eligible', false],
    ['1 + services.partial / services.eligible', false],
  ])('%s: %s', (text, expected) => {
    expect(isLinear(parsed(text))).toBe(expected);
  });
});

describe('the median', () => {
  it('splits any numbers in halves (property)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (numbers) => {
        const median = medianOf(numbers)!;
        expect(numbers.filter((number) => number < median).length).toBeLessThanOrEqual(numbers.length / 2);
        expect(numbers.filter((number) => number > median).length).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });
});
