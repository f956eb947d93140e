import { frameworkFrom, kpiYaml, readingsOf } from '../../../../../../test/support/framework-factory.js';
import { describeWork } from '../../describe-work.js';
import type { Readings } from '../../reading.js';
import { effectsOf } from './effects-of.js';
import { goalOf, missingWork } from './missing-work.js';

type Fields = Record<string, unknown>;

function missing(
  kpi: Fields,
  enter: number,
  amounts: Parameters<typeof readingsOf>[1],
  direction: 'at-least' | 'at-most' = 'at-least',
) {
  const framework = frameworkFrom({ kpis: [kpiYaml({ ...kpi, driver: undefined })] });
  // Some of these drivers no file may name; what they would do is known all the same.
  const driven = { ...framework.kpis[0]!, driver: String(kpi['driver']) };
  return missingWork(driven, goalOf({ direction, enter }), readingsOf(framework, amounts));
}
const plain = (numerator: string, driver: string, fields: Fields = {}): Fields => ({
  unit: 'score',
  numerator,
  denominator: undefined,
  zeroDenominator: undefined,
  driver,
  ...fields,
});
const share = (numerator: string, denominator: string, driver: string): Fields => ({
  numerator,
  denominator,
  driver,
});
const status = (name: string) => `capabilities.status["capability/x/${name}"]`;

describe('missing work by kind of measure', () => {
  describe('of a capability', () => {
    const portal = plain(status('portal'), 'capabilities.status');

    it('names the capability and the status it should have', () => {
      expect(missing(portal, 2, { [status('portal')]: 1 })).toEqual({
        measure: 'capabilities.inPlace',
        count: 1,
        subject: 'capability/x/portal',
      });
      expect(missing(portal, 3, { [status('portal')]: 1 })).toMatchObject({
        measure: 'capabilities.proven',
        count: 1,
      });
      expect(missing(portal, 1, { [status('portal')]: 0 })).toMatchObject({
        measure: 'capabilities.inProgress',
      });
      expect(missing(portal, 2, { [status('portal')]: 2 })).toMatchObject({ count: 0 });
    });

    it('is known without readings, because starting needs none', () => {
      const work = missing(portal, 2, {})!;
      expect(work).toMatchObject({ measure: 'capabilities.inPlace', count: 1 });
      expect(describeWork(work, 'en')).toBe('1 more capability in place');
    });

    it('is null where the counted capability brings less than the goal', () => {
      const inPlace = plain(status('portal'), 'capabilities.inPlace');
      expect(missing(inPlace, 2, { [status('portal')]: 0 })).toMatchObject({
        measure: 'capabilities.inPlace',
        count: 1,
      });
      expect(missing(inPlace, 3, { [status('portal')]: 0 })).toBeNull();
    });

    it('names the capability among other entities that a KPI reads', () => {
      const each = { ...share(status('portal'), 'capabilities.attested', 'capabilities.status'), unit: 'ratio' }; // prettier-ignore
      expect(missing(each, 2, { [status('portal')]: 0, 'capabilities.attested': 1 })).toEqual({
        measure: 'capabilities.inPlace',
        count: 1,
        subject: 'capability/x/portal',
      });
    });

    it('counts the entities below the threshold, the furthest first', () => {
      const both = plain(`${status('a')} + ${status('b')}`, 'capabilities.proven');
      const given = { [status('a')]: 2, [status('b')]: 0 };
      expect(missing(both, 5, given)).toEqual({ measure: 'capabilities.proven', count: 1 });
      expect(missing(both, 6, given)).toMatchObject({ count: 2 });
      expect(missing(both, 7, given)).toBeNull();
    });
  });

  it('brings one entity to the threshold in either direction', () => {
    const cost = plain('outcomes.improvement["outcome/cost"]', 'outcomes.improvement', { unit: 'percent' });
    const given = { 'outcomes.improvement["outcome/cost"]': 4 };
    expect(missing(cost, 10, given)).toEqual({
      measure: 'outcomes.improvement',
      count: 1,
      subject: 'outcome/cost',
    });
    expect(missing(cost, 2, given, 'at-most')).toMatchObject({ count: 1 });
    expect(missing(cost, 4, given, 'at-most')).toMatchObject({ count: 0 });
    const two = plain('(outcomes.improvement["outcome/a"] + outcomes.improvement["outcome/b"]) / 2', 'outcomes.improvement', { unit: 'percent' }); // prettier-ignore
    const high = { 'outcomes.improvement["outcome/a"]': 50, 'outcomes.improvement["outcome/b"]': 5 };
    expect(missing(two, 20, high, 'at-most')).toMatchObject({ count: 1 });
  });

  it('is done within its segment', () => {
    const group = (measure: string, name: string) => `${measure}["group=${name}"]`;
    const g2c = share(
      group('services.fullProcess', 'G2C'),
      group('services.eligible', 'G2C'),
      'services.fullProcess',
    );
    const given = { [group('services.fullProcess', 'G2C')]: 10, [group('services.eligible', 'G2C')]: 40 };
    const work = missing(g2c, 50, given)!;
    expect(work).toEqual({ measure: 'services.fullProcess', count: 10, subject: 'group=G2C' });
    expect(describeWork(work, 'en')).toBe('10 more full-process services (G2C)');
    expect(describeWork(work, 'vi')).toBe('thêm 10 dịch vụ toàn trình (G2C)');

    const ofAll = share(group('services.fullProcess', 'G2C'), 'services.fullProcess', 'services.fullProcess');
    const some = { [group('services.fullProcess', 'G2C')]: 10, 'services.fullProcess': 40 };
    expect(missing(ofAll, 50, some)).toMatchObject({ count: 20 });

    const either = plain(`${group('services.fullProcess', 'G2C')} + ${group('services.fullProcess', 'G2B')}`, 'services.fullProcess', { unit: 'count' }); // prettier-ignore
    const one = { [group('services.fullProcess', 'G2C')]: 1, [group('services.fullProcess', 'G2B')]: 1 };
    expect(missing(either, 12, one)).toMatchObject({ count: 10, subject: 'group=G2C' });
  });

  it('in a segment is named by the measure that is worked on', () => {
    const mixed = share(
      'services.fullProcess["group=G2C"]',
      'services.eligible["group=G2B"]',
      'services.fullProcess',
    );
    const given = { 'services.fullProcess["group=G2C"]': 1, 'services.eligible["group=G2B"]': 4 };
    expect(missing(mixed, 50, given)).toEqual({
      measure: 'services.fullProcess',
      count: 1,
      subject: 'group=G2C',
    });
    const other = share(
      'services.eligible["group=G2B"]',
      'services.fullProcess["group=G2C"]',
      'services.fullProcess',
    );
    expect(missing(other, 50, given, 'at-most')).toMatchObject({ count: 7, subject: 'group=G2C' });
  });

  it('counts entities with at least one event in the window of the KPI', () => {
    const used = {
      ...share('services.withOnlineDossier', 'services.withDossier', 'services.withOnlineDossier'),
      window: { months: 12 },
    };
    const given = { 'services.withOnlineDossier.12m': 3, 'services.withDossier.12m': 10 };
    expect(missing(used, 50, given)).toMatchObject({ measure: 'services.withOnlineDossier' });
  });

  it('adds counted or reported work to the effective value', () => {
    const online = (driver: string) => ({
      ...share('dossiers.online', 'dossiers.received', driver),
      window: { months: 12 },
    });
    const given = { 'dossiers.online': 20, 'dossiers.received': 100 };
    expect(missing(online('dossiers.online'), 50, given)).toMatchObject({ count: 60 });
    const mixed = { ...plain('dossiers.online + dossiers.online.reported', 'dossiers.online.reported', { unit: 'count' }), window: { months: 12 } }; // prettier-ignore
    expect(missing(mixed, 100, { 'dossiers.online': 20, 'dossiers.online.reported': 20 })).toMatchObject({
      count: 30,
    });
    const counted = { ...plain('dossiers.online.counted + dossiers.online.reported', 'dossiers.online.reported', { unit: 'count' }), window: { months: 12 } }; // prettier-ignore
    expect(missing(counted, 100, { 'dossiers.online': 20, 'dossiers.online.reported': 20 })).toMatchObject({
      count: 60,
    });
  });

  it('adds to what an average is taken over', () => {
    const coverage = plain('registries.coverage', 'registries.coverage', { unit: 'percent' });
    const framework = frameworkFrom({ kpis: [kpiYaml(coverage)] });
    const readings = (amount: number, count: number): Readings =>
      new Map([
        ['registries.coverage', { amount, count, measured: true, coverage: { reporting: 1, of: 1 } }],
      ]);
    const goal = goalOf({ direction: 'at-least', enter: 60 });
    const work = { measure: 'registries.coverage', count: 40 };
    expect(missingWork(framework.kpis[0]!, goal, readings(50, 4))).toEqual(work);
    expect(missingWork(framework.kpis[0]!, goal, readings(0, 0))).toBeNull();
    expect(effectsOf(work, [framework], readings(50, 4), 20_000)).toMatchObject([{ from: 50, to: 60 }]);
  });

  it('is null for a measure that does not exist', () => {
    const gone = { ...plain('datasets.open', 'no.such'), unit: 'count' };
    expect(missing(gone, 5, { 'datasets.open': 1 })).toBeNull();
  });

  it('takes away no more than there is', () => {
    const left = plain('services.catalogued', 'services.retired', { unit: 'count' });
    expect(missing(left, 0, { 'services.catalogued': 10 }, 'at-most')).toMatchObject({ count: 10 });
    expect(missing(left, -1, { 'services.catalogued': 10 }, 'at-most')).toBeNull();
    expect(missing(left, 3, { 'services.catalogued': 10 }, 'at-most')).toMatchObject({ count: 7 });
  });

  it('counts capabilities that get far enough', () => {
    const proven = (driver: string) => plain('subjects(capabilities.status >= 3)', driver, { unit: 'count' });
    const given = { 'capabilities.status': [0, 3] };
    expect(missing(proven('capabilities.proven'), 3, given)).toEqual({
      measure: 'capabilities.proven',
      count: 2,
    });
    expect(missing(proven('capabilities.inPlace'), 3, given)).toBeNull();
    expect(missing(proven('capabilities.attested'), 3, given)).toBeNull();
  });

  it('is null above the largest plan', () => {
    const open = plain('datasets.open', 'datasets.open', { unit: 'count' });
    expect(missing(open, 1_000_000_000, { 'datasets.open': 0 })).toMatchObject({ count: 1_000_000_000 });
    expect(missing(open, 1_000_000_001, { 'datasets.open': 0 })).toBeNull();
  });
});
