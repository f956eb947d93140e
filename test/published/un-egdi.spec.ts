import { groupPeers, rankPeers, type Assessment } from '#maturity/domain';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { figure, given, publishedRows, type Row } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

/** Published decimals: five until 2012 and in 2016, four in the other surveys from 2014 on. */
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 2003: 5, 2004: 5, 2005: 5, 2008: 5, 2010: 5, 2012: 5, 2014: 4, 2016: 5, 2018: 4, 2020: 4 },
};
const SURVEYS = Object.keys(DIGITS);
/** Surveys that weighted the components 0.34 (OSI), 0.33 and 0.33. */
const WEIGHTED = ['2008', '2010'];
/**
 * States that equal another one in the published digits. The survey ranks by more digits, so one of the two
 * comes after the other.
 */
const EQUAL_AS_PUBLISHED = ['Andorra', 'Hungary', 'North Macedonia', 'Timor-Leste'];

interface State {
  row: Row;
  code: string;
  assessment: Assessment;
  /** The published score; `null`: not scored. */
  published: number | null;
  /** The score computed from the three components. */
  computed: number | null;
}

describe('E-Government Development Index of the UN', () => {
  const bySurvey = new Map<string, State[]>();
  const states = (survey: string): State[] => bySurvey.get(survey) ?? [];
  const scored = (survey: string): State[] => states(survey).filter(({ published }) => published !== null);
  const deviations = (survey: string): number[] =>
    scored(survey).map(({ published, computed }) => Math.abs((computed ?? NaN) - (published ?? NaN)));

  let bands: Parameters<typeof groupPeers>[2];

  beforeAll(async () => {
    const framework = (await shippedFrameworks()).get('un-egdi');
    const [track] = framework.tracks;
    bands = track?.kind === 'index' ? track.bands : [];
    const rows = publishedRows('un-egdi/egdi.csv');
    const folded = new FoldedEvents(loggedFacts('un', rows.map(published)));
    for (const row of rows) {
      const code = codeOf(row);
      const assessment = folded.assess(framework, code, dayOf(`${row.year}-12-31`));
      const [egdi, components] = assessment.tracks;
      const state = { row, code, assessment, published: egdi!.score, computed: components!.score };
      bySurvey.set(row.year!, [...states(row.year!), state]);
    }
  });

  it('covers 193 states in ten surveys, and has no score where the survey published 0', () => {
    expect(SURVEYS.map((survey) => states(survey).length)).toEqual(SURVEYS.map(() => 193));
    const unscored = [...bySurvey.values()].flat().filter(({ row }) => given(row, 'egdi') === 0);
    expect(unscored).toHaveLength(73);
    for (const { assessment } of unscored) {
      expect(assessment.tracks.map(({ score, stage }) => [score, stage])).toEqual([
        [null, null],
        [null, null],
      ]);
    }
    expect([...bySurvey.values()].flat().filter(({ published }) => published === null)).toHaveLength(73);
  });

  it('shows every score as published', () => {
    for (const { row, published } of SURVEYS.flatMap(scored)) expect(published).toBe(given(row, 'egdi'));
  });

  it.each(SURVEYS.filter((survey) => !WEIGHTED.includes(survey)))(
    'equals the mean of its components to the published digits in %s',
    (survey) => {
      // The components are rounded as well, so that their mean may differ by one in the last digit.
      const oneInTheLastDigit = 10 ** -DIGITS[survey]!;
      expect(Math.max(...deviations(survey))).toBeLessThan(oneInTheLastDigit);
    },
  );

  it('differs from the mean by up to 0.014 in 2008 and 0.004 in 2010, as the weights of those surveys explain', () => {
    expect(Math.max(...deviations('2008'))).toBeCloseTo(0.01362, 5);
    expect(Math.max(...deviations('2010'))).toBeCloseTo(0.00399, 5);
    const unexplained = WEIGHTED.flatMap((survey) =>
      scored(survey).filter(({ row, published: value }) => Math.abs(weighted(row) - (value ?? NaN)) > 1e-4),
    );
    expect(WEIGHTED.flatMap(scored)).toHaveLength(365);
    expect(unexplained.map(({ row }) => [row.year, row.country])).toEqual([
      ['2008', expect.stringMatching('Cambodia|Cameroon')],
      ['2008', expect.stringMatching('Cambodia|Cameroon')],
    ]);
  });

  it('puts as many states in each group as the surveys state', () => {
    const inGroups = (survey: string) =>
      ['very-high', 'high', 'middle', 'low'].map(
        (id) => states(survey).filter(({ assessment }) => assessment.tracks[0]?.stage?.id === id).length,
      );
    expect(inGroups('2014')).toEqual([25, 62, 74, 32]);
    expect(inGroups('2016')).toEqual([29, 65, 67, 32]);
    expect(inGroups('2018')).toEqual([40, 71, 66, 16]);
    expect(inGroups('2020')).toEqual([57, 69, 59, 8]);
  });

  it.each(SURVEYS)('ranks every state of %s as published, and gives equal states one rank', (survey) => {
    const ranked = rankPeers(
      states(survey).map(({ code, published: value }) => ({ orgUnit: code, value })),
      'higher',
    );
    expect(ranked).toHaveLength(scored(survey).length);
    const ranks = new Map(ranked.map(({ orgUnit, rank }) => [orgUnit, rank]));
    const differ = scored(survey).filter(({ row, code }) => ranks.get(code) !== given(row, 'rank'));
    expect(differ.map(({ row }) => row.country).sort()).toEqual(survey === '2020' ? EQUAL_AS_PUBLISHED : []);
    for (const { row, code } of differ) {
      expect(ranked.find(({ orgUnit }) => orgUnit === code)).toMatchObject({
        tied: true,
        rank: given(row, 'rank') - 1,
      });
    }
  });

  it('divides each group into four classes', () => {
    const grouped = groupPeers(
      states('2020').map(({ code, published: value }) => ({ orgUnit: code, value })),
      'higher',
      bands,
    );
    const veryHigh = grouped.filter(({ group }) => group?.id === 'very-high');
    expect(veryHigh).toHaveLength(57);
    expect(veryHigh[0]).toMatchObject({ orgUnit: 'UN.denmark', rank: 1, class: 4 });
    expect(new Set(veryHigh.map((peer) => peer.class))).toEqual(new Set([4, 3, 2, 1]));
  });

  it('ranks Viet Nam 97th in 2003, 88th in 2018 and 86th in 2020', () => {
    const places = ['2003', '2018', '2020'].map((survey) => {
      const ranked = rankPeers(
        states(survey).map(({ code, published: value }) => ({ orgUnit: code, value })),
        'higher',
      );
      return ranked.find(({ orgUnit }) => orgUnit === 'UN.viet-nam')?.rank;
    });
    expect(places).toEqual([97, 88, 86]);
  });
});

function published(row: Row): Fact {
  const rank = figure(row, 'rank');
  return {
    id: `${row.year}/${codeOf(row)}`,
    type: 'index.published',
    subject: 'index/un-egdi',
    orgUnit: codeOf(row),
    time: `${row.year}-07-01T00:00:00Z`,
    data: {
      year: given(row, 'year'),
      value: given(row, 'egdi'),
      ...(rank === null ? {} : { rank, of: 193 }),
      components: {
        osi: given(row, 'osi'),
        hci: given(row, 'hci'),
        tii: given(row, 'tii'),
        epi: given(row, 'epi'),
      },
    },
  };
}

const weighted = (row: Row): number =>
  0.34 * given(row, 'osi') + 0.33 * given(row, 'hci') + 0.33 * given(row, 'tii');

const codeOf = ({ country = '' }: Row): string =>
  `UN.${country
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')}`;
