import { rankPeers } from '#maturity/domain';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { given, publishedRows, type Row } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

const DIMENSIONS: Readonly<Record<string, string>> = {
  'digital-by-design': 'dgi_digital_design',
  'data-driven': 'dgi_data_driven',
  'government-as-platform': 'dgi_govt_as_platform',
  'open-by-default': 'dgi_open_default',
  'user-driven': 'dgi_user_driven',
  proactiveness: 'dgi_proactiveness',
};
/** Five of the 38 countries are candidates, which the OECD's average leaves out. */
const CANDIDATES = ['ARG', 'BRA', 'HRV', 'PER', 'ROU'];

describe('Digital Government Index 2023 of the OECD', () => {
  const rows = publishedRows('indices/oecd-dgi-2023.csv');
  const composites = new Map<string, number | null>();

  beforeAll(async () => {
    const framework = (await shippedFrameworks()).get('oecd-dgi');
    const facts = rows.map((row) => ({
      id: row.country!,
      type: 'index.published',
      subject: 'index/oecd-dgi',
      orgUnit: codeOf(row),
      time: '2024-01-30T12:00:00Z',
      // The test computes the composite, so the published value is left at 0: it scores nothing.
      data: { year: 2023, value: 0, components: componentsOf(row) },
    }));
    const folded = new FoldedEvents(loggedFacts('oecd', facts));
    for (const row of rows) {
      const [track] = folded.assess(framework, codeOf(row), dayOf('2024-12-31')).tracks;
      composites.set(row.country!, track!.score);
    }
  });

  it('is the mean of six dimensions for 38 countries', () => {
    expect(composites.size).toBe(38);
    for (const row of rows) {
      const mean = Object.values(componentsOf(row)).reduce((sum, value) => sum + value, 0) / 6;
      expect(composites.get(row.country!)).toBeCloseTo(mean, 9);
    }
  });

  it.each([
    ['KOR', 0.935],
    ['CRI', 0.224],
    ['CAN', 0.655],
  ])('equals the published composite of %s, %d', (country, published) => {
    expect(composites.get(country)).toBeCloseTo(published, 3);
  });

  it('equals the composites of Government at a Glance, except Korea, which is rounded twice there', () => {
    const rounded = ['DNK', 'GBR', 'KOR'].map((country) => Math.round(100 * composites.get(country)!) / 100);
    // Korea: 0.9348, published as 0.935, and then as 0.94.
    expect(rounded).toEqual([0.81, 0.78, 0.93]);
  });

  it('equals the published average of the 33 members, 0.605', () => {
    const members = [...composites].filter(([country]) => !CANDIDATES.includes(country));
    expect(members).toHaveLength(33);
    const mean = members.reduce((sum, [, value]) => sum + (value ?? NaN), 0) / members.length;
    expect(Math.round(1000 * mean) / 1000).toBe(0.605);
  });

  it('ranks the first ten countries in the published order', () => {
    const ranked = rankPeers(
      [...composites].map(([orgUnit, value]) => ({ orgUnit, value })),
      'higher',
    );
    expect(ranked.slice(0, 10).map(({ orgUnit }) => orgUnit)).toEqual([
      'KOR',
      'DNK',
      'GBR',
      'NOR',
      'AUS',
      'EST',
      'COL',
      'IRL',
      'FRA',
      'CAN',
    ]);
  });
});

const codeOf = (row: Row): string => `OECD.${row.country}`;

const componentsOf = (row: Row): Record<string, number> =>
  Object.fromEntries(Object.entries(DIMENSIONS).map(([name, column]) => [name, given(row, column)]));
