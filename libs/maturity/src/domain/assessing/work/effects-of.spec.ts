import {
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  readingsOf,
  targetsTrackYaml,
  targetYaml,
  trackYaml,
} from '../../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../../test/support/logged-event-factory.js';
import type { FrameworkDefinition } from '../../framework.js';
import { effectsOf } from './effects-of.js';

type Fields = Record<string, unknown>;
type Amounts = Parameters<typeof readingsOf>[1];

const asOf = dayOf('2026-06-30');
const online = kpiYaml({
  id: 'online',
  numerator: 'dossiers.online',
  denominator: 'dossiers.received',
  window: { months: 12 },
  driver: 'dossiers.online',
});
const withFee = { ...online, id: 'fee', numerator: 'dossiers.withFee', driver: undefined };
const improvement = kpiYaml({
  id: 'improvement',
  unit: 'percent',
  numerator: 'median(outcomes.improvement)',
  denominator: undefined,
  zeroDenominator: undefined,
  driver: 'outcomes.improvement',
});
const inUse = { ...improvement, id: 'in-use', unit: 'count', numerator: 'subjects(deliveryModels.uses >= 1000)', driver: 'deliveryModels.uses' }; // prettier-ignore
const criterion = (kpi: string, enter: number): Fields => ({ ...criterionYaml({ kpi, enter, exit: enter }) });

const ladder = frameworkFrom({
  id: 'ladder',
  kpis: [kpiYaml(), online],
  tracks: [
    trackYaml([
      [criterion('full-process-share', 50)],
      [criterion('full-process-share', 80), criterion('online', 50)],
    ]),
  ],
});
const index = frameworkFrom({
  id: 'index',
  kpis: [online, withFee],
  tracks: [
    indexTrackYaml({
      groups: [
        groupYaml({ items: [itemYaml({ kpi: 'online', points: 60 }), itemYaml({ kpi: 'fee', points: 40 })] }),
      ],
    }),
  ],
});
const all = (frameworks: readonly FrameworkDefinition[], amounts: Amounts) =>
  readingsOf({ readings: frameworks.flatMap(({ readings }) => readings) }, amounts);
const given: Amounts = {
  'services.fullProcess': 40,
  'services.eligible': 100,
  'dossiers.online': 20,
  'dossiers.received': 100,
  'dossiers.withFee': 50,
};

describe('effectsOf', () => {
  const effects = (work: Parameters<typeof effectsOf>[0], frameworks = [ladder, index], amounts = given) =>
    effectsOf(work, frameworks, all(frameworks, amounts), asOf);

  it('lists every change on every framework, harmful ones too', () => {
    expect(effects({ measure: 'dossiers.online', count: 60 })).toEqual([
      {
        framework: 'ladder',
        edition: '1',
        track: 'ladder',
        kpi: 'online',
        from: 20,
        to: 50,
        harmful: false,
        crossed: [{ id: 'stage-2', met: true }],
        stage: null,
        score: null,
      },
      {
        framework: 'index',
        edition: '1',
        track: 'index',
        kpi: 'online',
        from: 20,
        to: 50,
        harmful: false,
        crossed: [],
        stage: null,
        score: { from: 32, to: 42.5 },
      },
      {
        framework: 'index',
        edition: '1',
        track: 'index',
        kpi: 'fee',
        from: 50,
        to: 31.25,
        harmful: true,
        crossed: [],
        stage: null,
        score: { from: 32, to: 42.5 },
      },
    ]);
  });

  it('lists a change of stage and lost thresholds', () => {
    expect(effects({ measure: 'services.fullProcess', count: 10 })).toMatchObject([
      {
        kpi: 'full-process-share',
        crossed: [{ id: 'stage-1', met: true }],
        stage: { from: null, to: { level: 1, id: 'stage-1' } },
      },
    ]);
    const lost = effects({ measure: 'dossiers.received', count: 500 }, [ladder], {
      ...given,
      'dossiers.online': 60,
    });
    expect(lost).toMatchObject([
      { kpi: 'online', from: 60, to: 10, harmful: true, crossed: [{ id: 'stage-2', met: false }] },
    ]);
  });

  it('is empty without work and for work that nothing reads', () => {
    expect(effects({ measure: 'dossiers.online', count: 0 })).toEqual([]);
    expect(effects({ measure: 'datasets.open', count: 9 })).toEqual([]);
    expect(effects({ measure: 'no.such', count: 9 })).toEqual([]);
  });

  it('counts a decrease as good where less is better', () => {
    const late = kpiYaml({ id: 'late', unit: 'count', numerator: 'milestones.late', denominator: undefined, zeroDenominator: undefined, driver: undefined, better: 'lower' }); // prettier-ignore
    const framework = frameworkFrom({ kpis: [late], tracks: [checklistTrackYaml({ items: [{ id: 'none-late', name: { vi: 'x', en: 'x' }, kpi: 'late', enter: 2, exit: 3, provenance: 'house' }] })] }); // prettier-ignore
    expect(
      effects({ measure: 'milestones.late', count: 2 }, [framework], { 'milestones.late': 1 }),
    ).toMatchObject([
      {
        from: 1,
        to: 3,
        harmful: true,
        crossed: [{ id: 'none-late', met: false }],
        score: { from: 1, to: 0 },
      },
    ]);
  });

  it('lists targets that are reached', () => {
    const framework = frameworkFrom({
      tracks: [targetsTrackYaml({ targets: [targetYaml({ value: 45 }), targetYaml({ id: 'all' })] })],
    });
    expect(effects({ measure: 'services.fullProcess', count: 5 }, [framework])).toMatchObject([
      { crossed: [{ id: 'target', met: true }], stage: null, score: null },
    ]);
  });

  it('lists crossed thresholds of the changed KPI only', () => {
    const named = (id: string, kpi: string, enter: number) => ({
      id,
      name: { vi: id, en: id },
      ...criterion(kpi, enter),
    });
    const target = (id: string, kpi: string) => targetYaml({ id, kpi, value: 45 });
    const framework = frameworkFrom({
      kpis: [kpiYaml(), online],
      tracks: [
        checklistTrackYaml({ items: [named('other', 'online', 43), named('own', 'full-process-share', 45)] }),
        targetsTrackYaml({ targets: [target('other', 'online'), target('own', 'full-process-share')] }),
      ],
    });
    const found = effects({ measure: 'services.fullProcess', count: 5 }, [framework]);
    expect(found.map(({ track, crossed }) => [track, crossed])).toEqual([
      ['checklist', [{ id: 'own', met: true }]],
      ['targets', [{ id: 'own', met: true }]],
    ]);
  });

  it('lists KPIs that no track counts', () => {
    const framework = frameworkFrom({ kpis: [kpiYaml(), online] });
    expect(effects({ measure: 'dossiers.online', count: 1 }, [framework])).toMatchObject([{ track: null, kpi: 'online', crossed: [], stage: null, score: null }]); // prettier-ignore
  });

  it('lists values that become measurable or stop being so', () => {
    const none = { ...given, 'dossiers.online': 0, 'dossiers.received': 0, 'dossiers.withFee': 0 };
    expect(effects({ measure: 'dossiers.online', count: 1 }, [index], none)).toMatchObject([
      { kpi: 'online', from: null, to: 100, harmful: false },
      { kpi: 'fee', from: null, to: 0, harmful: false, score: { from: null, to: 60 } },
    ]);
    const renewal = kpiYaml({ id: 'renewal', numerator: 'services.launched', denominator: 'services.catalogued', window: { months: 12 }, driver: undefined }); // prettier-ignore
    const framework = frameworkFrom({ kpis: [kpiYaml(), renewal] });
    const last = effects({ measure: 'services.retired', count: 1 }, [framework], {
      'services.launched': 1,
      'services.catalogued': 1,
    });
    expect(last).toMatchObject([{ kpi: 'renewal', from: 100, to: null, harmful: true }]);
  });

  it('changes a segment or entity only when the work is done on it', () => {
    const g2c = kpiYaml({
      id: 'g2c',
      numerator: 'services.fullProcess["group=G2C"]',
      denominator: 'services.eligible["group=G2C"]',
    });
    const portal = { ...improvement, id: 'portal', unit: 'score', numerator: 'capabilities.status["capability/x/portal"]', driver: 'capabilities.status' }; // prettier-ignore
    const framework = frameworkFrom({ kpis: [kpiYaml(), g2c, portal] });
    const amounts = { ...given, 'services.fullProcess["group=G2C"]': 1, 'services.eligible["group=G2C"]': 4, 'capabilities.status["capability/x/portal"]': 0 }; // prettier-ignore
    const moved = (work: Parameters<typeof effectsOf>[0]) =>
      effects(work, [framework], amounts).map(({ kpi, to }) => [kpi, to]);
    const services = { measure: 'services.fullProcess', count: 1 };
    expect(moved(services)).toEqual([['full-process-share', 41]]);
    expect(moved({ ...services, subject: 'group=G2C' })).toEqual([['full-process-share', 41], ['g2c', 50]]); // prettier-ignore
    expect(moved({ ...services, subject: 'group=G2B' })).toEqual([['full-process-share', 41]]);
    const inPlace = { measure: 'capabilities.inPlace', count: 1 };
    expect(moved(inPlace)).toEqual([]);
    expect(moved({ ...inPlace, subject: 'capability/x/portal' })).toEqual([['portal', 2]]);
    const status = { measure: 'capabilities.status', count: 1, subject: 'capability/x/portal' };
    expect(moved(status)).toEqual([]);
    expect(moved({ ...status, brings: { to: 3, direction: 'at-least' } })).toEqual([['portal', 3]]);
  });

  it('changes counts, entity amounts and means at once', () => {
    const plain = (id: string, numerator: string, fields: Fields = {}) =>
      kpiYaml({ id, unit: 'count', numerator, denominator: undefined, zeroDenominator: undefined, driver: undefined, ...fields }); // prettier-ignore
    const moved = (work: Parameters<typeof effectsOf>[0], kpis: Fields[], amounts: Amounts) => {
      const framework = frameworkFrom({ kpis: [kpiYaml(), ...kpis] });
      return effects(work, [framework], amounts).map(({ kpi, to }) => [kpi, to]);
    };
    const inPlace = plain('in-place', 'capabilities.inPlace');
    const far = plain('far', 'subjects(capabilities.status >= 2)');
    const portal = plain('portal', 'capabilities.status["capability/x/portal"]', { unit: 'score' });
    const work = { measure: 'capabilities.inPlace', count: 1, subject: 'capability/x/portal' };
    const capabilities = { 'capabilities.inPlace': 4, 'capabilities.status': [0, 2], 'capabilities.status["capability/x/portal"]': 0 }; // prettier-ignore
    expect(moved(work, [inPlace, far], capabilities)).toEqual([['in-place', 5], ['far', 2]]); // prettier-ignore
    expect(moved(work, [inPlace, portal], capabilities)).toEqual([['in-place', 5], ['portal', 2]]); // prettier-ignore

    const cost = (id: string, of = '') =>
      plain(id, `services.digitizationCost${of}`, { unit: 'money', window: { months: 12 } });
    const dearer = { measure: 'services.digitizationCost', count: 5, subject: 'currency=VND' };
    const costs = {
      'services.digitizationCost["currency=VND"]@12m': 60,
      'services.digitizationCost@12m': 20,
    };
    expect(moved(dearer, [cost('mean'), cost('all', '["currency=VND"]')], costs)).toEqual([['all', 65]]);
  });

  it('lifts a median only to the value that the work brings entities to', () => {
    const framework = frameworkFrom({ kpis: [kpiYaml(), improvement, inUse] });
    const amounts = { 'outcomes.improvement': [0, 2, 8], 'deliveryModels.uses': [5, 2000] };
    const work = { measure: 'outcomes.improvement', count: 2 };
    expect(effects(work, [framework], amounts)).toEqual([]);
    expect(effects({ ...work, brings: { to: 5, direction: 'at-least' } }, [framework], amounts)).toMatchObject([{ kpi: 'improvement', from: 2, to: 5 }]); // prettier-ignore
    expect(effects({ measure: 'deliveryModels.uses', count: 2 }, [framework], amounts)).toMatchObject([{ kpi: 'in-use', from: 1, to: 3 }]); // prettier-ignore
  });
});
