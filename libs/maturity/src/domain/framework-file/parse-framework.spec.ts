import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  frameworkYaml,
  groupYaml,
  indexTrackYaml,
  itemYaml,
  kpiYaml,
  targetsTrackYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../../test/support/logged-event-factory.js';
import { parseFramework } from './parse-framework.js';

type Fields = Record<string, unknown>;

/** Returns the problems as `[path, rule]`. */
function wrong(fields: Fields) {
  const parsed = parseFramework(JSON.stringify(frameworkYaml(fields)), 'x.yaml');
  return 'errors' in parsed ? parsed.errors.map(({ path, rule }) => [path, rule]) : [];
}

describe('framework file', () => {
  it('compiles to KPIs and tracks', () => {
    const parsed = parseFramework(JSON.stringify(frameworkYaml()), 'x.yaml');
    expect(parsed).toMatchObject({
      framework: {
        id: 'test-ladder',
        edition: { id: '1', validFrom: dayOf('2020-01-01'), validTo: null },
        appliesTo: { levels: ['province'], within: null },
        kpis: [
          {
            id: 'full-process-share',
            numerator: 'services.fullProcess',
            denominator: 'services.eligible',
            zeroDenominator: 'not-measurable',
            windowMonths: null,
            formula: { linear: true },
          },
        ],
        tracks: [
          {
            id: 'ladder',
            stages: [
              {
                level: 1,
                criteria: [{ direction: 'at-least', enter: 50, exit: 45, exitProvenance: 'house' }],
              },
              { level: 2, criteria: [{ enter: 80, exit: 75 }] },
            ],
          },
        ],
        readings: [{ key: 'services.fullProcess' }, { key: 'services.eligible' }],
      },
    });
  });

  it('merges equal readings of several KPIs and keeps different windows apart', () => {
    const flow = (id: string, months: number) =>
      kpiYaml({
        id,
        numerator: 'dossiers.online',
        denominator: 'dossiers.received',
        window: { months },
        driver: 'dossiers.online',
      });
    const kpis = [flow('full-process-share', 12), flow('same', 12), flow('quarter', 3)];
    const parsed = parseFramework(JSON.stringify(frameworkYaml({ kpis })), 'x.yaml');
    expect('framework' in parsed && parsed.framework.readings.map(({ key }) => key)).toEqual([
      'dossiers.online@12m with dossiers.received',
      'dossiers.received@12m with dossiers.online',
      'dossiers.online@3m with dossiers.received',
      'dossiers.received@3m with dossiers.online',
    ]);
  });

  it('takes the direction of its thresholds from the KPI', () => {
    const lower = kpiYaml({ better: 'lower' });
    expect(
      wrong({
        kpis: [lower],
        tracks: [
          trackYaml([[criterionYaml({ enter: 20, exit: 30 })], [criterionYaml({ enter: 10, exit: 15 })]]),
        ],
      }),
    ).toEqual([]);
    expect(wrong({ kpis: [lower], tracks: [trackYaml([[criterionYaml({ enter: 20, exit: 10 })]])] })).toEqual(
      [['/tracks/0/stages/0/criteria/0/exit', 'exit-stricter-than-enter']],
    );
  });

  it('keeps edition, legal basis and restatement', () => {
    const source = { vi: 'x', en: 'x' };
    const bare = frameworkFrom({ edition: { id: '2024', validFrom: '2024-01-01', source } });
    expect(bare.edition).toMatchObject({ legalBasis: null, basis: '2024', successor: null });
    expect(bare.restatement).toBe('sum');
    expect(bare.overlap).toBe('later');
    const full = frameworkFrom({
      restatement: 'mean',
      edition: {
        id: '2024',
        validFrom: '2024-01-01',
        validTo: '2024-12-31',
        source,
        legalBasis: { number: '1/QĐ', date: '2023-12-31', body: source },
        basis: 'first',
        successor: 'another-one',
      },
    });
    expect(full.restatement).toBe('mean');
    expect(full.edition).toEqual({
      id: '2024',
      validFrom: dayOf('2024-01-01'),
      validTo: dayOf('2024-12-31'),
      source,
      legalBasis: { number: '1/QĐ', date: dayOf('2023-12-31'), body: source },
      basis: 'first',
      successor: 'another-one',
    });
  });

  it('keeps the optional description and traits of a stage', () => {
    const track = trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 75 })]]) as {
      stages: Fields[];
    };
    const words = { vi: 'x', en: 'x' };
    const notified = { ...track.stages[0], description: words, traits: [{ name: words, value: words }] };
    const { tracks } = frameworkFrom({ tracks: [{ ...track, stages: [notified, track.stages[1]] }] });
    expect(tracks[0]?.stages.map(({ description, traits }) => ({ description, traits }))).toEqual([
      { description: words, traits: [{ name: words, value: words }] },
      { description: null, traits: [] },
    ]);
  });

  it('may have tracks of every kind over the same KPIs', () => {
    const gates = trackYaml([[criterionYaml({ enter: 80, exit: 75 })], [criterionYaml()]], {
      id: 'gates',
      kind: 'independent',
    });
    const tracks = [
      trackYaml([[criterionYaml()]]),
      gates,
      indexTrackYaml(),
      checklistTrackYaml(),
      targetsTrackYaml(),
    ];
    const framework = frameworkFrom({ kpis: [kpiYaml({ better: 'higher' })], tracks });
    expect(framework.tracks.map(({ kind, stages }) => [kind, stages.length])).toEqual([
      ['ladder', 1],
      ['independent', 2],
      ['index', 2],
      ['checklist', 0],
      ['targets', 0],
    ]);
    expect(framework.tracks.slice(2)).toMatchObject([
      {
        max: 100,
        aggregation: 'sum',
        rounding: { items: null, groups: null, score: null },
        groups: [{ id: 'group', points: 100, items: [itemYaml()] }],
        bands: [{ level: 1, enter: 50, exit: 45, exclusive: false, criteria: [] }, { level: 2 }],
      },
      {
        items: [
          { id: 'item', group: null, direction: 'at-least', enter: 50, exit: 45, exitProvenance: 'house' },
        ],
      },
      {
        targets: [{ direction: 'at-least', value: 100, from: dayOf('2026-01-01'), due: dayOf('2027-12-31') }],
      },
    ]);
  });

  it('may define the rounding of an index, exclusive bands, and the headings of items', () => {
    const heading = { vi: 'x', en: 'x' };
    const { tracks } = frameworkFrom({
      tracks: [
        indexTrackYaml({ rounding: { items: 2, score: 0 }, bands: [bandYaml(1, 50, { exclusive: true })] }),
        checklistTrackYaml({
          items: [
            { id: 'a', name: heading, group: heading, ...criterionYaml({ exitProvenance: 'official' }) },
          ],
        }),
        indexTrackYaml({ id: 'no-bands', bands: undefined, groups: [groupYaml({ id: 'other' })] }),
      ],
    });
    expect(tracks).toMatchObject([
      { rounding: { items: 2, groups: null, score: 0 }, bands: [{ exclusive: true }] },
      { items: [{ group: heading, exitProvenance: 'official' }] },
      { bands: [] },
    ]);
  });
});
