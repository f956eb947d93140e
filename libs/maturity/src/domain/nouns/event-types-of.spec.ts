import { eventEffects } from '../../../../../test/support/event-effects-fixture.js';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import { coverableTypes, eventTypesOf } from './event-types-of.js';

describe('eventTypesOf', () => {
  const types = (noun: string, ...actions: string[]) =>
    actions.map((action) => `vn.thang.${noun}.${action}.v1`);
  const ofServices = types(
    'service',
    ...['registered', 'digitized', 'integrated', 'made-proactive', 'launched', 'retired'],
  );

  it.each(Object.entries(eventEffects))(
    'includes %s for every measure that it adds to',
    (name, { moves: moved, distinctCounts: distinctCounts = [] }) => {
      for (const key of [...Object.keys(moved), ...distinctCounts]) {
        const measure = key.replace(/\[.*$/, '');
        expect({ measure, types: eventTypesOf(measure) }).toEqual({
          measure,
          types: expect.arrayContaining([`vn.thang.${name}.v1`]) as string[],
        });
      }
    },
  );

  it('returns the one counter, or all types of the entity history', () => {
    expect(eventTypesOf('dossiers.online')).toEqual(types('dossier', 'submitted'));
    expect(eventTypesOf('dossiers.paidOnline')).toEqual(types('payment', 'made'));
    expect(eventTypesOf('services.fullProcess')).toEqual(ofServices);
    expect(eventTypesOf('services.fullProcess.segments')).toEqual(ofServices);
    expect(eventTypesOf('services.withOnlineDossier')).toEqual(types('dossier', 'submitted'));
    expect(eventTypesOf('services.withOnlinePayment.12m')).toEqual(types('payment', 'made'));
    expect(eventTypesOf('incidents.total')).toEqual(
      types('system', 'registered', 'secured', 'incident-reported'),
    );
  });

  it('returns reports for reported figures, and reports and counters for overridden ones', () => {
    const reported = types('activity', 'reported');
    expect(eventTypesOf('dossiers.online.reported')).toEqual(reported);
    expect(eventTypesOf('dossiers.online.trailing')).toEqual(reported);
    expect(eventTypesOf('dossiers.online.recentTrailing')).toEqual(reported);
    expect(eventTypesOf('dossiers.online.overridden')).toEqual([
      ...reported,
      ...types('dossier', 'submitted'),
    ]);
    expect(eventTypesOf('procedures.total.reported')).toEqual(reported);
  });

  it('returns none for figures that exist only in reports, and for unknown measures', () => {
    expect(eventTypesOf('procedures.total')).toEqual([]);
    expect(eventTypesOf('dossiers.statusSynced')).toEqual([]);
    expect(eventTypesOf('services.nonsense')).toEqual([]);
    expect(eventTypesOf('dossiers.online.2m')).toEqual([]);
  });

  it('returns types for every other measure of the catalogue', () => {
    const without = [...measureCatalogue.keys()].filter((measure) => eventTypesOf(measure).length === 0);
    const nouns = new Set(without.map((measure) => measure.split('.')[0]));
    expect([...nouns]).toEqual([
      ...['procedures', 'onlineServices', 'dossiers', 'results', 'data', 'papers', 'bodies'],
      ...['officials', 'identities'],
    ]);
  });

  it('lists in `coverableTypes` reports and everything that a report may cover', () => {
    expect([...coverableTypes].sort()).toEqual(
      [
        ...types('activity', 'reported'),
        ...ofServices,
        ...types('process', 'redesigned'),
        ...types('dossier', 'submitted', 'resolved'),
        ...types('payment', 'made'),
        ...types('document', 'processed'),
        ...types('meeting', 'held'),
        ...types('feedback', 'given'),
        ...types('petition', 'resolved'),
        ...types('dataset', 'opened', 'updated', 'shared', 'reused', 'withdrawn'),
        ...types('registry', 'cleaned', 'connected'),
        ...types('system', 'registered', 'secured', 'incident-reported'),
        ...types('function', 'registered', 'digitized'),
        ...types('delivery-model', 'introduced', 'used', 'discontinued'),
        ...types('outcome', 'baselined', 'measured'),
        ...types('solution', 'adopted-elsewhere'),
        ...types('risk', 'raised', 'closed'),
      ].sort(),
    );
  });
});
