import { rankPeers } from '#maturity/domain';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { figure, given, publishedRows, type Row } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

const MAIN_INDICES: Readonly<Record<string, string>> = {
  awareness: 'awareness',
  institutions: 'institutions',
  infrastructure: 'infrastructure',
  workforce: 'human_resources',
  security: 'cybersecurity',
  'digital-government': 'digital_government',
  'digital-economy': 'digital_economy',
  'digital-society': 'digital_society',
};

describe('digital transformation index of provinces, 2022', () => {
  const rows = publishedRows('vn-dti/dti-2022.csv');
  const complete = rows.filter((row) => figure(row, 'awareness') !== null);
  const scores = new Map<string, number | null>();

  beforeAll(async () => {
    const framework = (await shippedFrameworks()).get('vn-dti-922');
    const folded = new FoldedEvents(loggedFacts('dti', complete.map(published)));
    for (const row of complete) {
      const [track] = folded.assess(framework, codeOf(row), dayOf('2023-12-31')).tracks;
      scores.set(row.province!, track!.score);
    }
  });

  it('has published components for the first five of 63 provinces only', () => {
    expect(rows).toHaveLength(63);
    expect(complete.map((row) => given(row, 'rank'))).toEqual([1, 2, 3, 4, 5]);
    expect(rows.filter((row) => figure(row, 'pdti') !== null)).toHaveLength(6);
  });

  it('follows from the main indices by the points of Decision 922, with one deviation of 0.0001', () => {
    const differences = complete.map((row) => {
      const difference = (scores.get(row.province!) ?? NaN) - given(row, 'pdti');
      return [row.province, Math.round(1e4 * difference)];
    });
    expect(Object.fromEntries(differences)).toEqual({
      'TP. Đà Nẵng': 0,
      // 0.716355 from rounded main indices; 0.7163 was published.
      'TP. Hồ Chí Minh': 1,
      'Quảng Ninh': 0,
      'Thừa Thiên - Huế': 0,
      'TP. Cần Thơ': 0,
    });
  });

  it('ranks the provinces as published', () => {
    const ranked = rankPeers(
      [...scores].map(([orgUnit, value]) => ({ orgUnit, value })),
      'higher',
    );
    expect(ranked.map(({ orgUnit }) => orgUnit)).toEqual(complete.map(({ province }) => province));
  });
});

const codeOf = (row: Row): string => `VN-${row.old_code}`;

function published(row: Row): Fact {
  const components = Object.fromEntries(
    Object.entries(MAIN_INDICES).map(([name, column]) => [name, given(row, column)]),
  );
  return {
    id: `2022/${row.old_code}`,
    type: 'index.published',
    subject: 'index/vn-dti-922',
    orgUnit: codeOf(row),
    time: '2023-07-12T12:00:00+07:00',
    data: { year: 2022, value: given(row, 'pdti'), rank: given(row, 'rank'), of: 63, components },
  };
}
