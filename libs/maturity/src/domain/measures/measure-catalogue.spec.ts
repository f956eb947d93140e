import { observableStocks } from '#event-log/domain';
import { measureCatalogue } from './measure-catalogue.js';

const measures = [...measureCatalogue.values()];

describe('measure catalogue', () => {
  it.each(measures.map((measure) => [measure.id, measure] as const))(
    '%s implies known measures only',
    (_id, measure) => {
      for (const { measure: implied, amount } of measure.implies) {
        expect(measureCatalogue.has(implied)).toBe(true);
        expect(implied).not.toBe(measure.id);
        expect(Number.isInteger(amount)).toBe(true);
      }
    },
  );

  it('has a name for every measure in both languages', () => {
    for (const { name, unitOfWork } of measures) {
      for (const text of [name.vi, name.en, unitOfWork.vi, unitOfWork.en, unitOfWork.enOne])
        expect(text).not.toBe('');
    }
  });

  it('gives no two measures the same name', () => {
    expect(new Set(measures.map(({ name }) => name.vi)).size).toBe(measures.length);
    expect(new Set(measures.map(({ name }) => name.en)).size).toBe(measures.length);
  });

  it('has a reported companion of each flow, whose work implies other reported companions', () => {
    expect(measureCatalogue.get('dossiers.online.trailing')).toMatchObject({
      kind: 'trailing',
      windowed: false,
      unit: 'dossier',
      implies: [{ measure: 'dossiers.received.trailing', amount: 1 }],
    });
    expect(measureCatalogue.get('dossiers.online.recentTrailing')).toMatchObject({
      kind: 'trailing',
      windowed: false,
      implies: [{ measure: 'dossiers.received.recentTrailing', amount: 1 }],
    });
    expect(measureCatalogue.get('services.launched.reported')).toMatchObject({ kind: 'flow', implies: [] });
    expect(measureCatalogue.get('dossiers.online.overridden')).toMatchObject({
      kind: 'flow',
      windowed: true,
      implies: [{ measure: 'dossiers.received.overridden', amount: 1 }],
      partOf: ['dossiers.received.overridden'],
    });
    for (const { id } of measures.filter(({ kind }) => kind === 'flow')) {
      if (!/\.(reported|overridden)$/.test(id)) expect(measureCatalogue.has(`${id}.trailing`)).toBe(true);
    }
  });

  it('lets org units observe every stock but capabilities, milestones and services without a level yet', () => {
    const stocks = measures.filter(
      ({ id, kind }) => kind === 'stock' && !/\.(?:reported|overridden|\d+m)$/.test(id),
    );
    const unobserved = stocks.filter(({ id }) => !measureCatalogue.has(`${id}.reported`));
    const others = unobserved.filter(({ id }) => !/^(?:capabilities|milestones)\./.test(id));
    expect(others.map(({ id }) => id)).toEqual(['services.awaitingLevel']);
    for (const id of observableStocks) {
      expect(measureCatalogue.get(id)).toMatchObject({ kind: 'stock' });
      expect(measureCatalogue.get(`${id}.overridden`)).toMatchObject({ kind: 'stock', windowed: false });
    }
  });

  it('has a stock of each distinct count for each length of the window', () => {
    expect(measureCatalogue.get('services.withOnlineDossier')).toMatchObject({
      kind: 'distinct',
      windowed: true,
    });
    const stored = measures.filter(({ id }) => id.startsWith('services.withOnlineDossier.'));
    expect(stored.map(({ id, kind, windowed }) => [id, kind, windowed])).toEqual([
      ['services.withOnlineDossier.12m', 'stock', false],
    ]);
    expect(stored[0]).toMatchObject({
      name: { en: 'Services with a dossier filed online (in the last 12 whole months)' },
      implies: [{ measure: 'services.withDossier.12m', amount: 1 }],
      partOf: ['services.withDossier.12m'],
    });
  });

  it('keeps services, milestones and similar measures by segment too, and money by currency', () => {
    const segmented = measures.filter(({ id }) => id.endsWith('.segments'));
    for (const { kind, own, subjectUnit } of segmented)
      expect({ kind, own, subjectUnit }).toEqual({ kind: 'perSubject', own: false, subjectUnit: 'segment' });
    const idsOf = (noun: string) =>
      segmented.map(({ id }) => id).filter((id) => id.startsWith(`${noun}.`)); // prettier-ignore
    expect(idsOf('milestones')).toEqual([
      'milestones.planned.segments',
      'milestones.reached.segments',
      'milestones.late.segments',
    ]);
    expect(idsOf('outcomes')).toEqual(['outcomes.tracked.segments', 'outcomes.targetReached.segments']);
    expect(idsOf('payments')).toEqual(['payments.amount.segments']);
    expect(idsOf('dossiers')).toHaveLength(9);
    expect(Object.keys(measureCatalogue.get('dossiers.received')!.segments)).toEqual([
      ...['channel', 'group', 'sector', 'area'],
    ]);
    expect(idsOf('capabilities')).not.toContain('capabilities.status.segments');
    expect(idsOf('systems')).not.toContain('systems.securityLevel.segments');
    expect(measureCatalogue.get('services.digitizationCost.segments')).toMatchObject({ windowed: true });
    expect(measureCatalogue.get('services.retiredByDigital.segments')).toMatchObject({
      windowed: true,
      unit: 'service',
      implies: [
        { measure: 'services.retiredByDigital', amount: 1 },
        { measure: 'services.retired', amount: 1 },
        { measure: 'services.catalogued', amount: -1 },
        { measure: 'services.retired.segments', amount: 1 },
        { measure: 'services.catalogued.segments', amount: -1 },
      ],
      partOf: ['services.retired.segments'],
    });
  });

  it('names the wholes of a measure: known measures of the same kind, without cycles', () => {
    const wholesOf = (id: string): string[] =>
      (measureCatalogue.get(id)?.partOf ?? []).flatMap((whole) => [whole, ...wholesOf(whole)]);
    for (const { id, partOf, kind, windowed, unit } of measures) {
      for (const whole of partOf) expect(measureCatalogue.get(whole)).toMatchObject({ kind, windowed, unit });
      expect(wholesOf(id)).not.toContain(id);
    }
    expect(wholesOf('services.eligibleFullProcess')).toContain('services.catalogued');
    expect(wholesOf('petitions.satisfied')).toEqual([
      'petitions.resolved',
      'petitions.rated',
      'petitions.resolved',
    ]);
    expect(wholesOf('dossiers.paidOnline')).toEqual([]);
    expect(measureCatalogue.get('procedures.announcedOnTime.reported')?.partOf).toEqual([
      'procedures.announced.reported',
    ]);
  });

  it('gives no wholes to means or to amounts per subject, which do not add up', () => {
    const parts = measures.filter(({ partOf }) => partOf.length > 0);
    expect(parts.filter(({ kind }) => kind === 'mean')).toEqual([]);
    expect(new Set(parts.map(({ subjectUnit }) => subjectUnit))).toEqual(new Set([null, 'segment']));
  });

  it("marks the org unit's own figures, which do not add up to those of the org units above it", () => {
    expect(measures.filter(({ own }) => own).map(({ id }) => id)).toEqual([
      'figures.observed',
      'registries.cleanedShare',
      'outcomes.improvement',
      'outcomes.value',
      'capabilities.status',
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
});
