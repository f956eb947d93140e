import { measureCatalogue, namedMeasures, subjectMatterOf } from './measure-catalogue.js';
import {
  figureDecimals,
  figureMonths,
  figureOf,
  figureReading,
  figureUnit,
  hasOneFigure,
  partReadings,
} from './figures.js';
import { subjectMatters } from './subject-matters.js';

const measure = (id: string) => measureCatalogue.get(id)!;
const coverage = { reporting: 1, of: 1 };

describe('figures', () => {
  it('have a subject matter for every measure, companions included', () => {
    const matters = [...measureCatalogue.keys()].map(subjectMatterOf);
    expect(new Set(matters)).toEqual(new Set(Object.keys(subjectMatters)));
    expect(() => subjectMatterOf('nothing.known')).toThrow(RangeError);
  });

  it('count flows over the chosen months, stocks to date, and distinct counts over the months that are kept', () => {
    expect(figureReading(measure('processes.redesigned'), 3)).toMatchObject({
      windowMonths: 3,
      as: 'effective',
    });
    expect(figureReading(measure('services.fullProcess'), 3)).toMatchObject({
      windowMonths: null,
      as: 'effective',
    });
    expect(figureReading(measure('services.withDossier'), 3).measure).toBe('services.withDossier.12m');
    expect(namedMeasures.map((each) => figureMonths(each, 5)).filter((months) => months === 12)).toHaveLength(
      4,
    );
  });

  it('are the median of amounts by entity, and nothing where nothing was measured', () => {
    const days = figureReading(measure('services.daysFromIdea'), 12);
    const distribution = [
      { amount: 10, entities: 2 },
      { amount: 30, entities: 3 },
    ];
    expect(figureOf(days, { amount: 110, measured: true, coverage, distribution })).toBe(30);
    expect(figureOf(days, { amount: 0, measured: false, coverage, distribution: [] })).toBeNull();
    const stock = figureReading(measure('services.fullProcess'), 12);
    expect(figureOf(stock, { amount: 0, measured: false, coverage })).toBeNull();
    expect(figureOf(stock, { amount: 0, measured: true, coverage })).toBe(0);
    expect(figureOf(stock, undefined)).toBeNull();
  });

  it('are not one number for values of different indices and outcomes', () => {
    expect(namedMeasures.filter((each) => !hasOneFigure(each)).map(({ id }) => id)).toEqual([
      'figures.observed',
      'outcomes.value',
      'indices.value',
      'indices.component',
      'indices.rank',
      'indices.of',
      'indices.publications',
      'indices.publishedOn',
      'indices.previousValue',
      'indices.previousComponent',
      'indices.previousRank',
    ]);
  });

  it('consist, for flows and stocks that org units report too, of what was counted, reported and overridden', () => {
    expect(
      partReadings(measure('dossiers.received'), 6).map(({ part, reading }) => [part, reading.key]),
    ).toEqual([
      ['counted', 'dossiers.received.counted@6m'],
      ['reported', 'dossiers.received.reported@6m'],
      ['overridden', 'dossiers.received.overridden@6m'],
      ['trailing', 'dossiers.received.trailing'],
    ]);
    expect(partReadings(measure('services.fullProcess'), 6).map(({ reading }) => reading.key)).toEqual([
      ...['services.fullProcess.counted', 'services.fullProcess.reported'],
      'services.fullProcess.overridden',
    ]);
    expect(partReadings(measure('milestones.late'), 6)).toEqual([]);
  });

  it('are written in days, money, per cent or points where they are no counts', () => {
    const units = [
      'services.fullProcess',
      'processes.daysSaved',
      'payments.amount',
      'registries.coverage',
      'indices.rank',
    ];
    expect(units.map((id) => figureUnit(measure(id)))).toEqual([
      'count',
      'days',
      'money',
      'percent',
      'score',
    ]);
  });

  it('are shown with the decimals that their unit and scale allow, and one where they lie between amounts', () => {
    const shown = [
      'services.fullProcess',
      'processes.daysSaved',
      'indices.value',
      'systems.securityLevel',
      'services.daysFromIdea',
      'indices.rank',
    ];
    expect(shown.map((id) => figureDecimals(measure(id)))).toEqual([0, 1, 4, 1, 1, 0]);
  });
});
