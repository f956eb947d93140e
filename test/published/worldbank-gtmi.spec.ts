import type { Fact } from '../../apps/thang/src/samples/sample-event.js';
import { dayOf } from '../support/logged-event-factory.js';
import { loggedFacts } from '../support/logged-fact-factory.js';
import { given, publishedRows } from '../support/published-data.js';
import { FoldedEvents } from '../support/folded-events-fixture.js';
import { shippedFrameworks } from '../support/shipped-frameworks.js';

/** Means over 198 economies, as the World Bank published them. */
const PUBLISHED = { cgsi: 0.575, psdi: 0.649, dcei: 0.449, gtei: 0.536 };

describe('GovTech Maturity Index 2022 of the World Bank', () => {
  const assess = async (components: Record<string, number>) => {
    const framework = (await shippedFrameworks()).get('worldbank-gtmi');
    const folded = new FoldedEvents(loggedFacts('gtmi', [published(components)]));
    return folded.assess(framework, 'WORLD', dayOf('2023-06-30')).tracks[0]!;
  };

  it('is 0.552, the mean of the four published means, in group B', async () => {
    const track = await assess(PUBLISHED);
    expect(Math.round(1000 * track.score!) / 1000).toBe(0.552);
    expect(track.stage).toEqual({ level: 3, id: 'b' });
  });

  it.each([
    [0.75, 'a'],
    [0.7499, 'b'],
    [0.5, 'b'],
    [0.4999, 'c'],
    [0.25, 'c'],
    [0.2499, 'd'],
    [0, 'd'],
  ])('puts %d in group %s by the house cut-offs', async (value, group) => {
    const track = await assess({ cgsi: value, psdi: value, dcei: value, gtei: value });
    expect(track.stage?.id).toBe(group);
  });

  it('has no score while one of the four is not known', async () => {
    const track = await assess({ cgsi: 0.575, psdi: 0.649, dcei: 0.449 });
    expect([track.score, track.stage]).toEqual([null, null]);
  });

  /*
   * The answers of each economy are available only as re-processed by another index, and without the parts
   * that the World Bank took from other sources. So its components by economy cannot be computed from them.
   * Two come near; one does not.
   */
  it('cannot be computed by economy from the re-processed answers, which differ by up to 0.048', () => {
    const rows = publishedRows('indices/gtmi-2022.csv');
    expect(rows).toHaveLength(198);
    const difference = (column: string, component: keyof typeof PUBLISHED, most: number) =>
      rows.reduce((sum, row) => sum + given(row, column) / most, 0) / rows.length - PUBLISHED[component];
    expect(difference('gtmi_engagement', 'dcei', 3)).toBeCloseTo(-0.001, 3);
    expect(difference('gtmi_innovation', 'gtei', 4)).toBeCloseTo(0, 3);
    expect(difference('gtmi_portals', 'psdi', 8)).toBeCloseTo(0.048, 3);
  });
});

function published(components: Record<string, number>): Fact {
  return {
    id: 'gtmi-2022',
    type: 'index.published',
    subject: 'index/worldbank-gtmi',
    orgUnit: 'WORLD',
    time: '2022-12-01T00:00:00Z',
    data: { year: 2022, value: 0.552, components },
  };
}
