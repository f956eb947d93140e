import type { Assessment, FrameworkDefinition, IndexTrack, TrackAssessment } from '#maturity/domain';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
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
/** The portal's names of the groups, with ours, in the order of the file. */
const COMPONENTS = [
  ['CKMB', 'transparency'],
  ['TDGQ', 'timeliness'],
  ['ONLINE', 'online-services'],
  ['TTTT', 'online-payment'],
  ['MDSH', 'digitisation'],
  ['MDHL', 'satisfaction'],
] as const;

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

  describe('the 34 provinces on 26 September 2026', () => {
    const rows = publishedRows('vn-766/provinces-2026-09-26.csv');
    const codes = rows.map(({ code = '' }) => code);
    const facts = rows.flatMap((row) => [publishedBefore(row), publishedGroups(row)]);
    const on = dayOf('2026-09-26');
    let folded: FoldedEvents;
    beforeAll(() => {
      folded = new FoldedEvents(loggedFacts('766', facts));
    });

    it('have the published total as the sum of their six published groups', () => {
      const scores = codes.map((code) => publishedTrack(folded.assess(framework, code, on)));
      expect(scores.map(({ score }) => score)).toEqual(rows.map((row) => given(row, 'total')));
      expect(rows).toHaveLength(34);
    });

    it('stay within the points of each group', () => {
      for (const row of rows) {
        const above = COMPONENTS.filter(([name], index) => given(row, name) > quality.groups[index]!.points);
        expect(above).toEqual([]);
      }
    });

    it('give the published score of the country, 61.71, as the sum of six means of two decimals', () => {
      const track = publishedTrack(folded.assess(framework, 'VN', on, codes));
      expect(track.groups?.slice(0, 6).map(({ points }) => points)).toEqual([
        9.82, 17.52, 8.39, 6.25, 9.46, 10.27,
      ]);
      expect(track.score).toBe(61.71);
    });

    it('give the published growth of the country, 42.72 %', () => {
      const { kpis } = folded.assess(framework, 'VN', on, codes);
      const valueOf = (id: string) => kpis.find((kpi) => kpi.id === id)?.value;
      expect(valueOf('published-before')).toBe(43.24);
      expect(valueOf('growth')).toBeCloseTo(42.72, 2);
      expect(Math.round(100 * valueOf('growth')!) / 100).toBe(42.72);
    });

    it('count in the mean of the country only where a score was published within twelve months', () => {
      const late = dayOf('2027-09-26');
      const track = publishedTrack(folded.assess(framework, 'VN', late, codes));
      expect(track.score).toBeNull();
      const again = new FoldedEvents(
        loggedFacts('766', [
          ...facts,
          { ...publishedGroups(rows[0]!), id: 'again', time: '2027-09-01T00:00:00Z' },
        ]),
      );
      const one = again
        .assess(framework, 'VN', late, codes)
        .kpis.find(({ id }) => id === 'published-timeliness');
      expect(one).toMatchObject({ value: 17.86, units: { measured: 1, of: 34 } });
    });
  });

  it('gives the country the mean of the groups that provinces reach by their own figures', () => {
    const group766 = (code: string, online: number): Fact =>
      reported(code, {
        'procedures.offeredOnline': 8,
        'procedures.underAuthority': 10,
        'onlineServices.withDossier': 5,
        'onlineServices.total': 10,
        'dossiers.online': online,
        'dossiers.received': 100,
      });
    // 2 + 2 + 6 points, and 2 + 2 + 3 of a province with half as many dossiers filed online as give all points.
    const folded = new FoldedEvents(loggedFacts('766', [group766('A', 50), group766('B', 25)]));
    const [track] = folded.assess(framework, 'VN', dayOf('2026-08-31'), ['A', 'B', 'C']).tracks;
    expect(group(track!, 'online-services')).toEqual({
      ...{ id: 'online-services', points: 8.5, of: 12, items: [] },
      units: { measured: 2, of: 3 },
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

const publishedTrack = ({ tracks }: Assessment): TrackAssessment =>
  tracks.find(({ id }) => id === 'published')!;

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
      components: Object.fromEntries(COMPONENTS.map(([column, name]) => [name, given(row, column)])),
    },
  };
}

/** The score of the year before, of which the portal publishes the change only. */
function publishedBefore(row: Row): Fact {
  const value = Math.round(100 * (given(row, 'total') - given(row, 'delta'))) / 100;
  return {
    ...{ id: `${row.code}/before`, type: 'index.published', subject: 'index/vn-766', orgUnit: row.code! },
    ...{ time: '2026-01-01T00:00:00+07:00', data: { year: 2025, value } },
  };
}
