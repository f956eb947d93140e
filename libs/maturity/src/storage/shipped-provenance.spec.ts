import {
  criteriaOf,
  shippedFrameworks,
  type ShippedFrameworks,
} from '../../../../test/support/shipped-frameworks.js';
import type { Framework, IndexTrack, Provenance } from '../domain/index.js';

/** Frameworks whose publishers state names but no numbers. */
const HOUSE_ONLY = [
  ...['gartner-digital-government', 'vn-4-khong-4-co', 'govuk-service-kpis', 'vn-six-tasks'],
  ...['thang-digital-government', 'vn-1565'],
];

describe('provenance of the shipped frameworks', () => {
  let frameworks: ShippedFrameworks;
  const index = (id: string, track?: string): IndexTrack => {
    const found = frameworks
      .get(id)
      .tracks.find((each) => each.kind === 'index' && (track === undefined || each.id === track));
    if (found?.kind !== 'index') throw new Error(`${id} has no index.`);
    return found;
  };
  const points = (id: string, track?: string) =>
    Object.fromEntries(
      index(id, track).groups.flatMap(({ items }) => items.map(({ kpi, points: of }) => [kpi, of])),
    );

  beforeAll(async () => {
    frameworks = await shippedFrameworks();
  });

  it('is house where a publisher gives names only', () => {
    for (const id of HOUSE_ONLY) {
      expect([id, [...new Set(provenances(frameworks.get(id)))]]).toEqual([id, ['house']]);
    }
    const [ladder] = frameworks.get('gartner-digital-government').tracks;
    expect(ladder?.stages.map(({ traits }) => traits.length)).toEqual([8, 8, 8, 8, 8]);
  });

  it('is house for every exit threshold, because publishers give none', () => {
    const exits = frameworks.all.flatMap(({ tracks }) => tracks.flatMap(criteriaOf));
    expect(new Set(exits.map(({ exitProvenance }) => exitProvenance))).toEqual(new Set(['house']));
  });

  it('is house for numbers that no publisher has confirmed', () => {
    for (const id of ['vn-766', 'worldbank-gtmi']) {
      expect([id, new Set(index(id).bands.map(({ provenance }) => provenance))]).toEqual([
        id,
        new Set(['house']),
      ]);
    }
    for (const track of ['province', 'ministry']) {
      const weights = index('vn-dti-405', track).groups.flatMap((group) => [group, ...group.items]);
      expect(new Set(weights.map(({ provenance }) => provenance))).toEqual(new Set(['house']));
    }
  });

  it('is official for the six groups of Decision 766, and reproduced for the items within them', () => {
    const { groups, max } = index('vn-766');
    expect(groups.map(({ points: of }) => of)).toEqual([18, 20, 12, 10, 22, 18]);
    expect(max).toBe(100);
    expect(new Set(groups.map(({ provenance }) => provenance))).toEqual(new Set(['official']));
    expect(groups.map(({ items }) => items.map((item) => item.points))).toEqual([
      [6, 4, 2, 6],
      [20],
      [2, 4, 6],
      [6, 2, 2],
      [6, 4, 2, 2, 4, 2, 2],
      [6, 6, 6],
    ]);
    const items = groups.flatMap((group) => group.items);
    expect(items.filter(({ provenance }) => provenance !== 'reproduced').map(({ kpi }) => kpi)).toEqual([
      'procedures-payment-integrated',
    ]);
    const policies = Object.fromEntries(
      frameworks.get('vn-766').kpis.map(({ id, zeroDenominator }) => [id, zeroDenominator]),
    );
    expect(policies).toMatchObject({
      'petitions-on-time': 'full',
      'petitions-satisfied': 'full',
      'dossiers-satisfied': 'zero',
      'certified-copies': 'full',
    });
  });

  it("is official for the ministries' points in their indices of digital transformation", () => {
    expect(points('vn-dti-922')).toEqual({
      awareness: 100,
      institutions: 100,
      infrastructure: 100,
      workforce: 100,
      security: 100,
      'smart-city': 0,
      'digital-government': 200,
      'digital-economy': 150,
      'digital-society': 150,
    });
    expect(points('vn-dti-405', 'nation')).toEqual({
      'nation-government': 400,
      'nation-economy': 300,
      'nation-society': 300,
    });
    const nation = index('vn-dti-405', 'nation').groups;
    expect(new Set(nation.map(({ provenance }) => provenance))).toEqual(new Set(['official']));
    for (const id of ['vn-dti-922', 'vn-dti-405']) expect(frameworks.get(id).restatement).toBe('mean');
  });

  it('is official for the UN groups, in which 0.75 itself is still high', () => {
    for (const { bands } of [index('un-egdi', 'egdi'), index('un-egdi', 'components')]) {
      expect(bands.map(({ id, enter, exclusive, provenance }) => [id, enter, exclusive, provenance])).toEqual(
        [
          ['low', 0, false, 'official'],
          ['middle', 0.25, false, 'official'],
          ['high', 0.5, false, 'official'],
          ['very-high', 0.75, true, 'official'],
        ],
      );
    }
  });

  it("is official for the Prime Minister's targets, also of the strategy that has ended", () => {
    const targets = (id: string) =>
      frameworks.get(id).tracks.flatMap((track) => (track.kind === 'targets' ? track.targets : []));
    expect(targets('vn-strategy-942').map(({ value }) => value)).toEqual([100, 100, 80, 20, 100]);
    expect(targets('vn-program-2030').map(({ value }) => value)).toEqual([
      100, 100, 95, 99, 50, 100, 100, 100, 80,
    ]);
    for (const id of ['vn-strategy-942', 'vn-program-2030']) {
      expect(new Set(targets(id).map(({ provenance }) => provenance))).toEqual(new Set(['official']));
      expect(frameworks.get(id).edition.legalBasis?.number).toMatch(/^\d+\/QĐ-TTg$/);
    }
  });
});

/** Returns the provenance of everything in a framework that has a number of its own. */
function provenances({ kpis, tracks }: Framework): Provenance[] {
  const parts = tracks.flatMap<{ provenance: Provenance }>((track) => {
    if (track.kind === 'targets') return track.targets;
    if (track.kind === 'index')
      return [...track.bands, ...track.groups, ...track.groups.flatMap(({ items }) => items)];
    return criteriaOf(track);
  });
  return [...kpis, ...parts].map(({ provenance }) => provenance);
}
