import type { TrackAssessment } from '#maturity/domain';
import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { given, publishedRows, type Row } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

describe('eGovernment Benchmark 2023 of the European Commission', () => {
  const rows = publishedRows('indices/egbr-2022.csv');
  const tracks = new Map<string, TrackAssessment>();

  beforeAll(async () => {
    const framework = (await shippedFrameworks()).get('eu-egov-benchmark');
    const folded = new FoldedEvents(loggedFacts('eu', rows.map(published)));
    for (const row of rows)
      tracks.set(row.country!, folded.assess(framework, codeOf(row), dayOf('2023-12-31')).tracks[0]!);
  });

  it('shows the key enablers of 35 countries as published, from Albania to Türkiye', () => {
    expect(tracks.size).toBe(35);
    for (const row of rows) {
      const group = tracks.get(row.country!)?.groups?.find(({ id }) => id === 'key-enablers');
      expect(group?.points).toBeCloseTo(100 * given(row, 'egbr_key_enablers'), 5);
    }
  });

  it('has no score from one dimension of four, and says how much is known', () => {
    const malta = tracks.get('MLT')!;
    expect(malta.score).toBeNull();
    expect(malta.known).toMatchObject({ points: expect.closeTo(22.49, 2) as number, of: 25 });
  });
});

const codeOf = ({ country }: Row): string => `EU.${country}`;

/** The data at hand have one of the four dimensions under its own name, and no published total. */
function published(row: Row): Fact {
  return {
    ...{ id: row.country!, type: 'index.published', subject: 'index/eu-egov-benchmark' },
    ...{ orgUnit: codeOf(row), time: '2023-09-20T12:00:00Z' },
    data: { year: 2022, value: 0, components: { 'key-enablers': 100 * given(row, 'egbr_key_enablers') } },
  };
}
