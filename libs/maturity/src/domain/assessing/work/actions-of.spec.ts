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
import { peerFigures } from '../peers/peer-figures.js';
import { actionsOf } from './actions-of.js';
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

describe('actionsOf', () => {
  const actions = (frameworks: readonly FrameworkDefinition[], amounts: Amounts) =>
    actionsOf(frameworks, all(frameworks, amounts), asOf);

  it('ranks work by gain per unit, with all its effects', () => {
    const found = actions([ladder, index], given);
    expect(found.map(({ framework, measure, count, gain }) => ({ framework, measure, count, gain }))).toEqual(
      [
        {
          framework: 'ladder',
          measure: 'services.fullProcess',
          count: 10,
          gain: { points: null, progress: 0.4, share: 0.2 },
        },
      ],
    );
    expect(found[0]?.gainPerUnit).toBe(0.02);
    expect(found[0]).toMatchObject({ edition: '1', track: 'ladder', kpi: 'full-process-share' });
    expect(found[0]?.effects).toMatchObject([{ framework: 'ladder', kpi: 'full-process-share', to: 50 }]);
  });

  it('gains points of an index, also of its known part', () => {
    const full = frameworkFrom({
      id: 'index',
      kpis: [kpiYaml(), online],
      tracks: [
        indexTrackYaml({
          groups: [
            groupYaml({
              items: [
                itemYaml({ points: 60 }),
                itemYaml({
                  kpi: 'online',
                  points: 40,
                  transform: { kind: 'linear', from: 0, to: 50, capped: true },
                }),
              ],
            }),
          ],
        }),
      ],
    });
    expect(actions([full], given)).toMatchObject([
      {
        measure: 'services.fullProcess',
        count: 60,
        gain: { points: 36, progress: null, share: 0.36 },
        gainPerUnit: 0.006,
      },
      {
        measure: 'dossiers.online',
        count: 60,
        gain: { points: 24, progress: null, share: 0.24 },
        gainPerUnit: 0.004,
      },
    ]);
    const silent = { 'services.fullProcess': 40, 'services.eligible': 100 };
    expect(actions([full], silent)).toMatchObject([{ count: 60, gain: { points: 36, share: 0.36 } }]);
    const done = { ...given, 'services.fullProcess': 100, 'dossiers.online': 50 };
    expect(actions([full], done)).toEqual([]);
  });

  it('opens closed gates in any order', () => {
    const gates = frameworkFrom({
      kpis: [kpiYaml(), online],
      tracks: [
        trackYaml(
          [
            [criterion('full-process-share', 80)],
            [criterion('online', 50)],
            [criterion('full-process-share', 30)],
          ],
          { kind: 'independent' },
        ),
      ],
    });
    expect(actions([gates], given)).toMatchObject([
      {
        kpi: 'full-process-share',
        count: 40,
        gain: { points: null, progress: 0.5, share: 0.166666666666667 },
      },
      { kpi: 'online', count: 60, gain: { progress: 0.6, share: 0.2 } },
    ]);
  });

  it('meets checklist items and reaches targets', () => {
    const framework = frameworkFrom({
      tracks: [
        checklistTrackYaml({
          items: [
            { id: 'a', name: { vi: 'a', en: 'a' }, ...criterionYaml() },
            { id: 'b', name: { vi: 'b', en: 'b' }, ...criterionYaml({ enter: 20, exit: 20 }) },
          ],
        }),
        targetsTrackYaml({ targets: [targetYaml({ value: 80 }), targetYaml({ id: 'low', value: 40 })] }),
      ],
    });
    expect(actions([framework], given)).toMatchObject([
      { track: 'checklist', count: 10, gain: { progress: 0.2, share: 0.1 }, gainPerUnit: 0.01 },
      { track: 'targets', count: 40, gain: { progress: 0.5, share: 0.25 }, gainPerUnit: 0.00625 },
    ]);
  });

  it('sorts the best first, and less work first among equals', () => {
    const open = { ...kpiYaml({ id: 'open', unit: 'count', numerator: 'datasets.open', denominator: undefined, zeroDenominator: undefined, driver: 'datasets.open' }) }; // prettier-ignore
    const named = (id: string, kpi: string, enter: number) => ({
      id,
      name: { vi: id, en: id },
      ...criterion(kpi, enter),
    });
    const framework = frameworkFrom({
      kpis: [kpiYaml(), online, open],
      tracks: [
        checklistTrackYaml({
          items: [
            named('slow', 'online', 60),
            named('more', 'open', 50),
            named('less', 'full-process-share', 50),
          ],
        }),
      ],
    });
    const found = actions([framework], { ...given, 'datasets.open': 20 });
    expect(found.map(({ measure, count }) => [measure, count])).toEqual([
      ['services.fullProcess', 10],
      ['datasets.open', 30],
      ['dossiers.online', 100],
    ]);
    expect(found.map(({ gainPerUnit }) => gainPerUnit).slice(0, 2)).toEqual([
      0.00666666666666667, 0.00666666666666667,
    ]);
  });

  it('brings entities only as far as a criterion asks', () => {
    const framework = frameworkFrom({
      kpis: [improvement, inUse],
      tracks: [trackYaml([[criterion('improvement', 10), criterion('in-use', 2)]])],
    });
    const amounts = { 'outcomes.improvement': [0, 4, 20], 'deliveryModels.uses': [2000] };
    const found = actions([framework], amounts);
    expect(found).toMatchObject([{ measure: 'deliveryModels.uses', count: 1 }, { measure: 'outcomes.improvement', count: 1 }].reverse()); // prettier-ignore
    expect(found.find(({ kpi }) => kpi === 'improvement')?.brings).toEqual({ to: 10, direction: 'at-least' });
    expect(found.find(({ kpi }) => kpi === 'in-use')).not.toHaveProperty('brings');
  });

  it('lists the same work for two KPIs once', () => {
    const twin = { ...online, id: 'twin' };
    const framework = frameworkFrom({
      kpis: [online, twin],
      tracks: [trackYaml([[criterion('online', 50), criterion('twin', 50)]])],
    });
    expect(actions([framework], given)).toMatchObject([
      { kpi: 'online', count: 60, gain: { progress: 0.6 } },
    ]);
  });

  it('leaves out work that gains nothing', () => {
    const least = frameworkFrom({
      kpis: [kpiYaml(), online],
      tracks: [
        indexTrackYaml({
          aggregation: 'min',
          groups: [
            groupYaml({ id: 'a', items: [itemYaml({ points: 100 })] }),
            groupYaml({
              id: 'b',
              items: [
                itemYaml({
                  kpi: 'online',
                  points: 100,
                  transform: { kind: 'linear', from: 0, to: 50, capped: true },
                }),
              ],
            }),
          ],
        }),
      ],
    });
    const given = {
      'services.fullProcess': 50,
      'services.eligible': 100,
      'dossiers.online': 10,
      'dossiers.received': 100,
    };
    expect(actions([least], given)).toMatchObject([{ measure: 'dossiers.online' }]);
    expect(actions([ladder], {})).toEqual([]);
    expect(actions([], given)).toEqual([]);
  });

  it('scores against the peers of the framework', () => {
    const framework = frameworkFrom({
      kpis: [online],
      tracks: [
        indexTrackYaml({
          groups: [
            groupYaml({ items: [itemYaml({ kpi: 'online', points: 100, transform: { kind: 'z-score' } })] }),
          ],
        }),
      ],
    });
    // Another framework may measure a KPI of this name against others.
    const peers = new Map([
      [framework, new Map([['online', peerFigures([10, 30, 50])!]])],
      [ladder, new Map([['online', peerFigures([0, 100])!]])],
    ]);
    const readings = all([framework], given);
    expect(actionsOf([framework], readings, asOf)).toEqual([]);
    expect(actionsOf([framework], readings, asOf, peers)).toMatchObject([
      { count: 60, gain: { points: 75 } },
    ]);
    expect(effectsOf({ measure: 'dossiers.online', count: 60 }, [framework], readings, asOf, peers)).toMatchObject([{ score: { from: 25, to: 100 } }]); // prettier-ignore
  });
});
