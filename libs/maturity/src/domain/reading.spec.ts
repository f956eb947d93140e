import { measureCatalogue } from './measures/measure-catalogue.js';
import { isReportable, readingFor } from './reading.js';

const measure = (id: string) => measureCatalogue.get(id)!;
const key = (id: string, windowMonths: number | null, more = {}) =>
  readingFor({ measure: measure(id), windowMonths, ...more }).key;

describe('readingFor', () => {
  it('reads a stock as of the day, whatever the window, with what was observed', () => {
    expect(readingFor({ measure: measure('services.eligible'), windowMonths: 12 })).toEqual({
      key: 'services.eligible',
      measure: 'services.eligible',
      windowMonths: null,
      perSubject: false,
      subject: null,
      as: 'effective',
    });
  });

  it('reads a flow as counted and reported, and as counted alone on request', () => {
    const flow = measure('dossiers.received');
    expect(readingFor({ measure: flow, windowMonths: 3 })).toEqual({
      key: 'dossiers.received@3m',
      measure: 'dossiers.received',
      windowMonths: 3,
      perSubject: false,
      subject: null,
      as: 'effective',
    });
    expect(readingFor({ measure: flow, windowMonths: 3, counted: true })).toMatchObject({
      key: 'dossiers.received.counted@3m',
      measure: 'dossiers.received',
      as: 'sum',
    });
    expect(key('dossiers.received', null, { counted: true })).toBe('dossiers.received.counted');
  });

  it('reads a reported companion by itself', () => {
    const reported = readingFor({ measure: measure('dossiers.received.reported'), windowMonths: 12 });
    expect(reported).toMatchObject({ key: 'dossiers.received.reported@12m', as: 'sum' });
    const trailing = readingFor({ measure: measure('dossiers.received.trailing'), windowMonths: 12 });
    expect(trailing).toMatchObject({ key: 'dossiers.received.trailing', windowMonths: null, as: 'sum' });
  });

  it('reads a distinct count from the stock for its window', () => {
    expect(readingFor({ measure: measure('services.withOnlineDossier'), windowMonths: 12 })).toEqual({
      key: 'services.withOnlineDossier.12m',
      measure: 'services.withOnlineDossier.12m',
      windowMonths: null,
      perSubject: false,
      subject: null,
      as: 'sum',
    });
    expect(measureCatalogue.has('services.withOnlineDossier.12m')).toBe(true);
    expect(key('services.withOnlineDossier', null)).toBe('services.withOnlineDossier');
  });

  it('reads a mean as a mean, over its window if it has one', () => {
    const each = readingFor({ measure: measure('processes.daysSavedEach'), windowMonths: 12 });
    expect(each).toMatchObject({ key: 'processes.daysSavedEach@12m', windowMonths: 12, as: 'mean' });
    const now = readingFor({ measure: measure('registries.coverage'), windowMonths: 12 });
    expect(now).toMatchObject({ key: 'registries.coverage', windowMonths: null, as: 'mean' });
  });

  it('reads amounts of all subjects, or of one', () => {
    const improvement = measure('outcomes.improvement');
    expect(readingFor({ measure: improvement, windowMonths: null })).toMatchObject({
      key: 'outcomes.improvement',
      perSubject: true,
      subject: null,
      as: 'subjects',
    });
    expect(readingFor({ measure: improvement, windowMonths: null, subject: 'outcome/wait' })).toEqual({
      key: 'outcomes.improvement["outcome/wait"]',
      measure: 'outcomes.improvement',
      windowMonths: null,
      perSubject: true,
      subject: 'outcome/wait',
      as: 'sum',
    });
  });

  it('reads a segment from the companion that is kept by segment', () => {
    const reading = readingFor({
      measure: measure('services.launched'),
      windowMonths: 12,
      subject: 'group=G2B',
    });
    expect(reading).toEqual({
      key: 'services.launched["group=G2B"]@12m',
      measure: 'services.launched.segments',
      windowMonths: 12,
      perSubject: true,
      subject: 'group=G2B',
      as: 'sum',
    });
    expect(measureCatalogue.has(reading.measure)).toBe(true);
  });
});

describe('isReportable', () => {
  it.each([
    ['dossiers.received', true],
    ['dossiers.received.reported', false],
    ['dossiers.received.overridden', false],
    ['services.eligible', true],
    ['services.awaitingLevel', false],
    ['services.daysFromIdea', false],
  ])('returns for %s: %s', (id, expected) => {
    expect(isReportable(measure(id))).toBe(expected);
  });
});
