import { readingsOf } from '../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../test/support/logged-event-factory.js';
import { shippedFrameworks, type ShippedFrameworks } from '../../../../test/support/shipped-frameworks.js';
import { assess } from '../domain/index.js';

const asOf = dayOf('2025-06-30');
type Amounts = Parameters<typeof readingsOf>[1];

describe('shipped ladders', () => {
  let frameworks: ShippedFrameworks;
  const levels = (id: string, amounts: Amounts) => {
    const framework = frameworks.get(id);
    const { tracks } = assess(framework, readingsOf(framework, amounts), asOf);
    return Object.fromEntries(tracks.map((track) => [track.id, track.stage?.level ?? 0]));
  };

  beforeAll(async () => {
    frameworks = await shippedFrameworks();
  });

  it('lead a province through the five stages of Gartner', () => {
    const stage = (amounts: Amounts) => levels('gartner-digital-government', amounts).maturity;
    const first: Amounts = {
      'services.eligibleFullProcess': 50,
      'services.eligible': 100,
      'services.fullProcess': 50,
      'services.partial': 50,
      'services.catalogued': 200,
      'services.awaitingLevel': 0,
    };
    const second: Amounts = {
      ...first,
      'services.eligibleFullProcess': 80,
      'datasets.licensedFresh': 100,
      'dossiers.fullProcess': 200,
      'dossiers.resolved': 1000,
    };
    const third: Amounts = {
      ...second,
      'outcomes.improvement': [10, 10, 10, 10, 10, 10, 0, 0, 0, 0],
      'outcomes.tracked': 10,
      'dossiers.dataReused': 200,
      'dossiers.received': 1000,
    };
    const fourth: Amounts = {
      ...third,
      'services.launched': 10,
      'services.retiredByDigital': 10,
      'services.catalogued': 210,
      'services.awaitingLevel': 10,
      'dossiers.electronicResult': 900,
    };
    const fifth: Amounts = {
      ...fourth,
      'deliveryModels.uses': [1000, 1000, 2000, 5000, 9000, 3],
      'services.essentialProactive': 5,
      'services.essential': 10,
    };
    expect([{}, first, second, third, fourth, fifth].map(stage)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(stage({ ...fifth, 'outcomes.tracked': 9 })).toBe(2);
    // Half of the eligible services are full-process, but of all services not even half are online.
    expect(stage({ ...first, 'services.partial': 49 })).toBe(0);
  });

  it('keep the scales of Vietnamese service levels apart', () => {
    const canada: Amounts = {
      'services.catalogued': 1752,
      'services.awaitingLevel': 0,
      'services.eligible': 1752,
      'services.partial': 370,
      'services.fullProcess': 422,
      'services.eligibleFullProcess': 422,
    };
    expect(levels('vn-service-levels', canada)).toEqual({ process: 1, levels: 0, substance: 0 });
    const byLevel: Amounts = {
      'services.catalogued': 100,
      'services.awaitingLevel': 0,
      'services.eligible': 90,
      'services.level1': 5,
      'services.level2': 0,
      'services.level3': 5,
      'services.level4': 90,
      'services.eligibleLevel4': 90,
    };
    expect(levels('vn-service-levels', byLevel)).toEqual({ process: 0, levels: 4, substance: 0 });
    const substance: Amounts = { 'dossiers.selfFiled': 70, 'dossiers.online': 100 };
    expect(levels('vn-service-levels', substance)).toEqual({ process: 0, levels: 0, substance: 1 });
  });

  it('apply service levels to all levels of Vietnamese org units, with official goals at the top', () => {
    const { appliesTo, tracks } = frameworks.get('vn-service-levels');
    expect(appliesTo.levels).toEqual(['nation', 'ministry', 'province', 'department', 'commune']);
    const goals = tracks.map(({ stages }) => stages.at(-1)?.criteria[0]);
    expect(goals).toMatchObject([
      { enter: 100, provenance: 'official', exitProvenance: 'house' },
      { enter: 100, provenance: 'official', exitProvenance: 'house' },
      { enter: 70, provenance: 'official', exitProvenance: 'house' },
    ]);
  });

  it('give every service level its counterpart on the other scale', () => {
    for (const edition of ['2017', '2022']) {
      const { tracks } = frameworks.get('vn-service-levels', edition);
      const scale = tracks.find(({ id }) => id === 'levels')!;
      expect(scale.stages.map(({ traits }) => traits.map(({ value }) => value.en))).toEqual([
        ['no counterpart'],
        ['partial'],
        ['partial'],
        ['usually full-process, not automatically'],
      ]);
    }
    expect(frameworks.get('vn-service-levels', '2017').tracks.map(({ id }) => id)).toEqual(['levels']);
  });
});
