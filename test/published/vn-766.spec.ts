import type { FrameworkDefinition, IndexTrack, TrackAssessment } from '#maturity/domain';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { frameworkFrom, kpiYaml } from '../support/framework-factory.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { given, publishedJson, publishedRows, type Row } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

/** The portal's names of the metrics, with their quantities and KPIs in Thang. */
const METRICS: Readonly<Record<string, { kpi: string; part: string; whole: string }>> = {
  ORIGINAL_RESULT_AVAILABLE: metric('electronic-results', 'dossiers.electronicResult'),
  SO_HOA_GIAY_TO_GIAI_QUYET: metric('documents-digitized', 'dossiers.documentsDigitized'),
  REUSED_DIGITIZED_DATA: metric('data-reused', 'dossiers.dataReused'),
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: metric('store-synced', 'dossiers.storeSynced'),
  CITIZEN_DATA_CONNECTED_DOSSIER: metric('dossiers-population-linked', 'dossiers.populationLinked'),
  CITIZEN_DATA_CONNECTED_FORMALITY: metric(
    'procedures-population-linked',
    'procedures.populationLinked',
    'procedures.total',
  ),
};
/** The portal's names of the groups, in the order of the file. */
const GROUPS = ['CKMB', 'TDGQ', 'ONLINE', 'TTTT', 'MDSH', 'MDHL'];

describe('index of Decision 766', () => {
  let framework: FrameworkDefinition;
  let quality: IndexTrack;
  const assess = (code: string, quantities: Quantities): TrackAssessment => {
    const facts = [reported(code, quantities)];
    return new FoldedEvents(loggedFacts('766', facts)).assess(framework, code, dayOf('2026-08-31'))
      .tracks[0]!;
  };
  const group = (track: TrackAssessment, id: string) =>
    track.groups!.find((candidate) => candidate.id === id)!;

  beforeAll(async () => {
    framework = (await shippedFrameworks()).get('vn-766');
    quality = framework.tracks.find((track) => track.kind === 'index')!;
  });

  describe('digitisation of dossiers in Phú Thọ and seven of its org units, August 2026', () => {
    const rows = publishedRows('vn-766/digitisation-phu-tho.csv');
    const orgUnits = [...new Set(rows.map(({ code }) => code!))];
    const of = (code: string) => rows.filter((row) => row.code === code);

    it('gives all 48 published scores of metrics', () => {
      expect([rows.length, orgUnits.length]).toEqual([48, 8]);
      for (const code of orgUnits) {
        const { items } = group(assess(code, quantitiesOf(of(code))), 'digitisation');
        const points = Object.fromEntries(items.map(({ kpi, points: given }) => [kpi, given]));
        const published = of(code).map((row) => [METRICS[row.metric!]!.kpi, given(row, 'score')]);
        expect(points).toMatchObject(Object.fromEntries(published) as Record<string, number>);
      }
    });

    it('gives all eight published totals, with both points for certified copies where there are none', () => {
      for (const code of orgUnits) {
        const digitisation = group(assess(code, quantitiesOf(of(code))), 'digitisation');
        expect([code, digitisation.points]).toEqual([code, given(of(code)[0]!, 'total')]);
        expect(digitisation.items.find(({ kpi }) => kpi === 'certified-copies')?.points).toBe(2);
      }
    });
  });

  it('gives the published score of Phú Thọ for online services: 8.83 of 12', () => {
    const published = publishedJson('vn-766/online-services-phu-tho.json') as Record<string, number>;
    const track = assess('H44', {
      'procedures.underAuthority': published.authorityCount,
      'procedures.offeredOnline': published.partialCount! + published.fullCount!,
      'onlineServices.withDossier': published.onlineDossierCount,
      'onlineServices.total': published.onlineServiceTotal,
      'dossiers.online': published.channelOnlineSum,
      'dossiers.received': published.channelTotalSum,
    });
    expect(published.totalScore).toBe(8.83);
    expect(group(track, 'online-services')).toMatchObject({ points: 8.83, of: 12 });
  });

  it('does not take missing figures for zero', () => {
    const track = assess('H44', quantitiesOf(publishedRows('vn-766/digitisation-phu-tho.csv').slice(0, 6)));
    expect(track.score).toBeNull();
    expect(group(track, 'satisfaction').points).toBeNull();
    expect(track.known!.of).toBeLessThan(100);
  });

  describe('the 34 provinces in September 2026', () => {
    const rows = publishedRows('vn-766/provinces-2026-09-26.csv');

    it('have a total that is the sum of their six groups', () => {
      const imported = importedGroups(quality);
      const folded = new FoldedEvents(loggedFacts('766', rows.map(publishedGroups)));
      const scores = rows.map(({ code = '' }) => folded.assess(imported, code, dayOf('2026-09-26')));
      expect(scores.map(({ tracks }) => tracks[0]?.score)).toEqual(rows.map((row) => given(row, 'total')));
      expect(rows).toHaveLength(34);
    });

    it('stay within the points of each group', () => {
      for (const row of rows) {
        const above = GROUPS.filter((name, index) => given(row, name) > quality.groups[index]!.points);
        expect(above).toEqual([]);
      }
    });

    it('have a mean of 61.704, a hundredth below the 61.71 published for the country', () => {
      const mean = rows.reduce((sum, row) => sum + given(row, 'total'), 0) / rows.length;
      expect(mean).toBeCloseTo(61.704, 3);
    });
  });
});

type Quantities = Readonly<Record<string, number | undefined>>;

function metric(kpi: string, part: string, whole = 'dossiers.resolved') {
  return { kpi, part, whole };
}

function reported(code: string, quantities: Quantities): Fact {
  return {
    id: `${code}/2026-08`,
    type: 'activity.reported',
    subject: `org-unit/${code}`,
    orgUnit: code,
    time: '2026-08-31T12:00:00+07:00',
    data: { period: { from: '2026-08-01', to: '2026-08-31' }, basis: 'period', quantities },
  };
}

/**
 * Returns the quantities of one org unit's rows. It adds zero certified copies, because the portal lists no
 * metric for them.
 */
function quantitiesOf(rows: readonly Row[]): Quantities {
  const figures = rows.flatMap((row) => {
    const { part, whole } = METRICS[row.metric!]!;
    return [
      [part, given(row, 'numerator')],
      [whole, given(row, 'denominator')],
    ] as const;
  });
  return { ...Object.fromEntries(figures), 'dossiers.certifiedCopies': 0 };
}

function publishedGroups(row: Row): Fact {
  return {
    id: row.code!,
    type: 'index.published',
    subject: 'index/vn-766',
    orgUnit: row.code!,
    time: '2026-09-26T00:00:00+07:00',
    data: {
      year: 2026,
      value: given(row, 'total'),
      components: Object.fromEntries(GROUPS.map((name) => [name, given(row, name)])),
    },
  };
}

/**
 * Returns the groups of the file with their points and rounding, where each has its published score in place
 * of its metrics.
 */
function importedGroups({ id, name, max, aggregation, groups }: IndexTrack): FrameworkDefinition {
  return frameworkFrom({
    kpis: GROUPS.map((component, index) =>
      kpiYaml({
        id: groups[index]!.id,
        unit: 'score',
        numerator: `indices.component["index/vn-766#${component}"]`,
        denominator: undefined,
        zeroDenominator: undefined,
        driver: undefined,
      }),
    ),
    tracks: [
      {
        ...{ id, name, kind: 'index', max, aggregation, rounding: { items: 2, groups: 2, score: 2 } },
        groups: groups.map(({ id: kpi, name: title, points, aggregation: rule, provenance }) => ({
          ...{ id: kpi, name: title, points, aggregation: rule, provenance },
          items: [
            { kpi, points, provenance, transform: { kind: 'linear', from: 0, to: points, capped: true } },
          ],
        })),
      },
    ],
  });
}
