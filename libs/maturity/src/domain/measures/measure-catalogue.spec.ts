import { measureCatalogue } from './measure-catalogue.js';

const measures = [...measureCatalogue.values()];

describe('the measure catalogue', () => {
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

  it('speaks both languages', () => {
    for (const { name, unitOfWork } of measures) {
      for (const text of [name.vi, name.en, unitOfWork.vi, unitOfWork.en, unitOfWork.enOne])
        expect(text).not.toBe('');
    }
  });

  it('names every measure apart', () => {
    expect(new Set(measures.map(({ name }) => name.vi)).size).toBe(measures.length);
    expect(new Set(measures.map(({ name }) => name.en)).size).toBe(measures.length);
  });

  it('keeps what bodies report beside each flow, with what the work implies among reports', () => {
    expect(measureCatalogue.get('dossiers.online.trailing')).toMatchObject({
      kind: 'trailing',
      windowed: false,
      unit: 'dossier',
      implies: [{ measure: 'dossiers.received.trailing', amount: 1 }],
    });
    expect(measureCatalogue.get('services.launched.reported')).toMatchObject({ kind: 'flow', implies: [] });
    for (const { id } of measures.filter(({ kind }) => kind === 'flow')) {
      if (!id.endsWith('.reported')) expect(measureCatalogue.has(`${id}.trailing`)).toBe(true);
    }
  });
});
